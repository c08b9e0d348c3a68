import type { Stored } from './autosave';
import { Button } from '../ui/Button';
import styles from './Conflict.module.css';

/** Two windows wrote the same note. Both versions are there until the user chooses. */
export function Conflict({
  theirs,
  onSettle,
}: {
  theirs: Stored | undefined;
  onSettle: (by: 'mine' | 'theirs' | 'both') => void;
}) {
  return (
    <section aria-label="Two versions" className={styles.conflict}>
      <p>
        This note was changed elsewhere while you wrote here. Nothing is lost: your version stands below, the other one
        here.
      </p>
      {theirs ? (
        <>
          <pre className={styles.theirs} tabIndex={0} aria-label="The other version">
            {theirs.text || '(empty)'}
          </pre>
          <p className={styles.actions}>
            <Button look="primary" onPress={() => onSettle('both')}>
              Keep both, one after the other
            </Button>
            <Button onPress={() => onSettle('mine')}>Keep mine</Button>
            <Button onPress={() => onSettle('theirs')}>Take the other</Button>
          </p>
        </>
      ) : (
        <p>Asking for the other version…</p>
      )}
    </section>
  );
}
