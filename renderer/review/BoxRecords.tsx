import { useState } from 'react';
import type { ReviewRecordRow } from '../../shared/api';
import type { Review } from '../../shared/model/records';
import { putBack } from '../../shared/review/aside';
import type { Box } from '../../shared/review/counts';
import { open } from '../app/navigation';
import { client } from '../api/client';
import { useLibrary } from '../state/library';
import { sayProblem } from '../state/messages';
import { apply, maker, sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Late } from '../ui/Late';
import { TextButton } from '../ui/TextButton';
import styles from './BoxRecords.module.css';
import { movePlace } from '../app/review/place';

const STEP = 200;
/** Boxes of records that were set apart before screening. */
const APART: ReadonlySet<Box> = new Set(['duplicates', 'excluded_automatic', 'excluded_other']);

interface BoxRecordsProps {
  review: Review;
  box: Box;
  title: string;
  reason?: string;
  onClose: () => void;
}

/** The records behind a number: each can be read, or looked at again where it is screened; those set apart can be put back. */
export function BoxRecords({ review, box, title, reason: only, onClose }: BoxRecordsProps) {
  const [limit, setLimit] = useState(STEP);
  const { readOnly } = useLibrary();
  const { data, failure } = useCall(
    'reviewRecords',
    { id: review.id, box, limit, ...(only !== undefined && { reason: only }) },
    { keepPrevious: true },
  );
  const isApart = APART.has(box);
  const screen = (id: ReviewRecordRow['id']) => {
    onClose();
    movePlace(review.id, (place) => ({ ...place, part: 'screen', filter: 'all', seen: [id], at: 0 }));
  };
  return (
    <Dialog title={data ? `${title}: ${data.total.toLocaleString('en')}` : title} isOpen onClose={onClose}>
      {failure && <p>{failure.message}</p>}
      {!data && !failure && <Late>Looking them up…</Late>}
      {data?.total === 0 && <p className={styles.detail}>There are none any more.</p>}
      <ul className={styles.records}>
        {data?.items.map(({ id, articleId, title: name, detail, reason }) => (
          <li key={id} dir="auto">
            <TextButton
              className={styles.title}
              onPress={() => {
                onClose();
                open({ view: 'article', id: articleId });
              }}
            >
              {name}
            </TextButton>
            <span className={styles.detail}>{[detail, reason].filter(Boolean).join(' · ')}</span>
            <div className={styles.tools}>
              <TextButton className={styles.tool} aria-label={`Show in screening: ${name}`} onPress={() => screen(id)}>
                Show in screening
              </TextButton>
              {isApart && readOnly === undefined && (
                <TextButton
                  className={styles.tool}
                  aria-label={`Put back: ${name}`}
                  onPress={() => void backIn(review, id, name)}
                >
                  Put back
                </TextButton>
              )}
            </div>
          </li>
        ))}
      </ul>
      {data && data.total > data.items.length && (
        <div className={styles.more}>
          <span className={styles.detail}>
            {data.items.length.toLocaleString('en')} of {data.total.toLocaleString('en')} are shown.
          </span>
          {limit < 1000 && <Button onPress={() => setLimit((now) => Math.min(1000, now + STEP))}>Show more</Button>}
        </div>
      )}
    </Dialog>
  );
}

async function backIn(review: Review, record: string, name: string): Promise<void> {
  const page = await client.reviewRecord({ id: review.id, record });
  if (!page.ok) return sayProblem(page.error.message);
  if (await apply(putBack(maker, page.value.candidate, name))) sayUndoable('Put back into screening.');
}
