import { useEffect, useRef, type ReactNode } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import type { ArticleId } from '../../shared/model/ids';
import { Divider } from '../app/Divider';
import { ErrorBoundary } from '../app/ErrorBoundary';
import { View } from '../app/features';
import { keptLayout } from '../app/keptLayout';
import { Pane } from '../app/Pane';
import { useNarrow } from '../app/useNarrow';
import styles from './ReportPane.module.css';

export const REPORT_PANE = 'report';

/** The record at hand, and beside it, or below where the window is narrow, the reader with its full text: where there is
 * less room, the record begins at the top of its own. */
export function WithReport({ articleId, children }: { articleId: ArticleId | undefined; children: ReactNode }) {
  const isNarrow = useNarrow();
  const orientation = isNarrow ? 'vertical' : 'horizontal';
  const record = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (articleId) record.current?.querySelector('article')?.scrollIntoView({ block: 'start' });
  }, [articleId, isNarrow]);
  return (
    <Group className={styles.group ?? ''} orientation={orientation} {...keptLayout(`record report ${orientation}`)}>
      <Panel id="record" minSize={280}>
        <div className={styles.record} ref={record}>
          {children}
        </div>
      </Panel>
      {articleId && <Divider label="Room for the full text" />}
      {articleId && (
        <Panel id="report" minSize={240}>
          <Pane id={REPORT_PANE} label="Full text" look={isNarrow ? 'shade' : 'paper'}>
            <ErrorBoundary key={articleId}>
              <View target={{ view: 'article', id: articleId }} />
            </ErrorBoundary>
          </Pane>
        </Panel>
      )}
    </Group>
  );
}
