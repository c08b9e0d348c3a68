import type { Review } from '../../shared/model/records';
import type { Box } from '../../shared/review/counts';
import { open } from '../app/navigation';
import { useCall } from '../state/useCall';
import { Dialog } from '../ui/Dialog';
import { Late } from '../ui/Late';
import { TextButton } from '../ui/TextButton';
import styles from './BoxRecords.module.css';

const SHOWN = 200;

/** The records behind a number. */
export function BoxRecords({
  review,
  box,
  title,
  reason: only,
  onClose,
}: {
  review: Review;
  box: Box;
  title: string;
  reason?: string;
  onClose: () => void;
}) {
  const { data, failure } = useCall('reviewRecords', {
    ...{ id: review.id, box, limit: SHOWN },
    ...(only !== undefined && { reason: only }),
  });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {failure && <p>{failure.message}</p>}
      {!data && !failure && <Late>Looking them up…</Late>}
      <ul className={styles.records}>
        {data?.items.map(({ id, articleId, title: name, detail, reason }) => (
          <li key={id}>
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
          </li>
        ))}
      </ul>
      {data && data.total > SHOWN && (
        <p className={styles.detail}>And {(data.total - SHOWN).toLocaleString('en')} more.</p>
      )}
    </Dialog>
  );
}
