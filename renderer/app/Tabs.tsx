import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { isIdOf } from '../../shared/model/ids';
import { useCall } from '../state/useCall';
import { cx } from '../ui/cx';
import { IconButton } from '../ui/IconButton';
import { capsOf } from './caps';
import { itemTitle } from './itemTitle';
import { dispatchNavigation, useNavigationState } from './navigation';
import styles from './Tabs.module.css';
import type { ItemTarget } from './target';

export const useTitle = (target: ItemTarget): string => itemTitle(useCall('get', { id: target.id }).data);

/** The open records. Not ARIA tabs: those may not hold the button that closes them. */
export function Tabs() {
  const { tabs, active, page } = useNavigationState();
  return (
    <nav aria-label="Open tabs" className={styles.strip}>
      <ul className={styles.tabs}>
        {tabs.map((target, index) => (
          <TabItem key={target.id} target={target} index={index} isActive={index === active && !page} />
        ))}
      </ul>
    </nav>
  );
}

function TabItem({ target, index, isActive }: { target: ItemTarget; index: number; isActive: boolean }) {
  const title = useTitle(target);
  const close = () => dispatchNavigation({ type: 'close', index });
  return (
    <li className={cx(styles.tab, isActive && styles.active)} onAuxClick={(event) => event.button === 1 && close()}>
      <Button
        className={cx(styles.title, !isIdOf('article', target.id) && styles.written)}
        {...(isActive ? { 'aria-current': 'page' } : {})}
        onPress={() => dispatchNavigation({ type: 'activate', index })}
      >
        <span dir="auto" className={styles.words}>
          {title}
        </span>
      </Button>
      <IconButton icon={X} label={`Close ${title}`} caps={isActive ? capsOf('tab.close') : undefined} onPress={close} />
    </li>
  );
}
