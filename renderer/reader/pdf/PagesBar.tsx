import { Images, List, Maximize, Minus, MoveHorizontal, Plus } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { CommandIconButton } from '../../app/CommandButton';
import type { Preferences } from '../../state/preferences';
import { PageField } from './PageField';
import styles from './PagesBar.module.css';
import type { Pages } from './usePages';
import { ViewSwitch } from './ViewSwitch';
import { percentOf } from './zoom';

/** Above the pages: where one is, how large they are, and what stands beside them. */
export function PagesBar({
  pages: { current, scale, goToPage },
  labels,
  hasText,
  side,
}: {
  pages: Pick<Pages, 'current' | 'scale' | 'goToPage'>;
  labels: readonly string[];
  hasText: boolean;
  side: Preferences['pdfSide'];
}) {
  return (
    <Toolbar aria-label="Pages" className={styles.bar ?? ''} data-side={side}>
      <ViewSwitch view="pages" isDisabled={!hasText} />
      <span className={styles.rule} />
      <CommandIconButton id="pages.outline" icon={List} />
      <CommandIconButton id="pages.thumbnails" icon={Images} />
      <span className={styles.rule} />
      <PageField current={current} labels={labels} goToPage={goToPage} />
      <span className={styles.space} />
      <CommandIconButton id="pages.zoomOut" icon={Minus} />
      <span className={styles.percent} role="status" aria-label="Size of the pages">
        {percentOf(scale)} %
      </span>
      <CommandIconButton id="pages.zoomIn" icon={Plus} />
      <CommandIconButton id="pages.fitWidth" icon={MoveHorizontal} />
      <CommandIconButton id="pages.fitPage" icon={Maximize} />
    </Toolbar>
  );
}
