import type { ReviewPage } from '../../shared/api';
import { CommandButton } from '../app/CommandButton';
import { Agreement } from './Agreement';
import styles from './Conflicts.module.css';
import { Packets } from './Packets';
import { Settling } from './Settling';

/** Two readers: packets for the one who is blind, how far they agree, and what is to be settled. */
export function Conflicts({ data: { review, readTwice } }: { data: ReviewPage }) {
  return (
    <div className={styles.readers}>
      <Packets review={review} />
      <Agreement review={review} />
      <section aria-label="Passages">
        <h2>Passages</h2>
        <p className={styles.help}>
          Does this passage support this claim? A second reader says so without seeing your stance.
        </p>
        <div className={styles.row}>
          <CommandButton id="go.readings" />
        </div>
      </section>
      <Settling review={review} readTwice={readTwice} />
    </div>
  );
}
