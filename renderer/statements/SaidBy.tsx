import { useState } from 'react';
import type { ListRow } from '../../shared/api';
import { isIdOf } from '../../shared/model/ids';
import type { Source } from '../../shared/model/records';
import { footingWords } from '../app/statements/footings';
import { useOpenBeside } from '../app/useOpenBeside';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { counted } from '../ui/counted';
import { TextButton } from '../ui/TextButton';
import styles from './SourceView.module.css';

const STEP = 100;
/** As many as one call gives. */
const MOST = 1000;

/** What a source has said, article by article as it was printed, and the events in which it spoke. */
export function SaidBy({ source }: { source: Source }) {
  const [limit, setLimit] = useState(STEP);
  const { data } = useCall(
    'list',
    { kind: 'statement', of: [source.id], sort: 'createdAt', limit },
    { keepPrevious: true },
  );
  const { data: origins } = useCall('list', { kind: 'origin', of: [source.id], limit: STEP }, { keepPrevious: true });
  return (
    <>
      {origins && origins.total > 0 && (
        <section aria-label="Origins">
          <h2 className={styles.heading}>Spoke in</h2>
          <ul>
            {origins.items.map(({ id, title, counts }) => (
              <li key={id} className={styles.origin}>
                {title}
                <span className={styles.facts}>
                  {' '}
                  {counted((counts['statements'] ?? 0) + (counts['highlights'] ?? 0), 'passage')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Statements">
        <h2 className={styles.heading}>{data?.total === 0 ? 'Has said nothing that you accepted' : `Said`}</h2>
        <ul className={styles.said}>
          {data?.items.map((row) => (
            <Said key={row.id} row={row} />
          ))}
        </ul>
        {data && data.items.length < data.total && limit < MOST && (
          <Button look="quiet" onPress={() => setLimit((now) => Math.min(MOST, now + STEP))}>
            Show more of {data.total.toLocaleString('en')}
          </Button>
        )}
      </section>
    </>
  );
}

function Said({ row: { id, articleId, title, footing, issued, detail } }: { row: ListRow }) {
  const openBeside = useOpenBeside();
  return (
    <li className={styles.statement}>
      <TextButton
        className={styles.words}
        onPress={() => {
          if (articleId && isIdOf('statement', id)) openBeside({ view: 'article', id: articleId, statementId: id });
        }}
      >
        {title}
      </TextButton>
      <p className={styles.facts}>
        {[footing ? footingWords(footing) : '', issued ? `said ${issued}` : '', detail].filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}
