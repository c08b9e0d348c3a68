import type { ReviewPage } from '../../shared/api';
import { Agreement } from './Agreement';
import styles from './Conflicts.module.css';
import { Packets } from './Packets';
import { Settling } from './Settling';

/** Two readers: packets for the one who is blind, how far they agree, and what is to be settled. */
export function Conflicts({ data: { review } }: { data: ReviewPage }) {
  return (
    <div className={styles.readers}>
      <Packets review={review} />
      <Agreement review={review} />
      <Settling review={review} />
    </div>
  );
}
