import { Button } from './Button';
import styles from './OtherWords.module.css';

/** What another window wrote into a field while it was written in here. Nothing is lost until the user chooses. */
export function OtherWords({ words, onSettle }: { words: string; onSettle: (by: 'mine' | 'theirs') => void }) {
  return (
    <div role="group" aria-label="Changed elsewhere" className={styles.other}>
      <p>
        Changed elsewhere meanwhile, to: <q className={styles.words}>{words === '' ? 'nothing' : words}</q>
      </p>
      <p className={styles.actions}>
        <Button onPress={() => onSettle('mine')}>Keep mine</Button>
        <Button onPress={() => onSettle('theirs')}>Take the other</Button>
      </p>
    </div>
  );
}
