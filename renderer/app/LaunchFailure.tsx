import type { Failure, FailureCode } from '../../shared/result';
import { host } from '../api/client';
import { Button } from '../ui/Button';
import styles from './Trouble.module.css';

const TITLES: Partial<Record<FailureCode, string>> = {
  locked: 'The library is open somewhere else.',
  'newer-schema': 'The library was written by a newer Commonplace.',
  damaged: 'The library cannot be read.',
  disk: 'The disk refuses the library.',
  unavailable: 'The notebook does not answer.',
  forbidden: 'This page has no notebook.',
};

const ADVICE: Partial<Record<FailureCode, string>> = {
  locked: 'Nothing was touched. Close the other window or process, then try again.',
  'newer-schema': 'Nothing was touched, so nothing can be lost. Open it with that version or a later one.',
  damaged: 'Nothing was deleted: all that was there is still in the library’s folder, beside its backups.',
  disk: 'What was saved before is still there. Make room or allow writing, then try again.',
  unavailable: 'What was saved is on disk. Start Commonplace again if this does not pass.',
  forbidden: 'Start Commonplace again, or press Enter where it was started to get a new address.',
};

/** What is shown when no library could be opened: what happened, what is safe, what to do. */
export function LaunchFailure({ failure: { code, message }, onRetry }: { failure: Failure; onRetry: () => void }) {
  return (
    <main className={styles.page}>
      <div className={styles.trouble} role="alert">
        <h1 className={styles.title}>{TITLES[code] ?? 'The library could not be opened.'}</h1>
        <p>{message}</p>
        {ADVICE[code] && <p className={styles.soft}>{ADVICE[code]}</p>}
        <p className={styles.actions}>
          <Button look="primary" onPress={onRetry}>
            Try again
          </Button>
          {host.openLibrary && <Button onPress={() => void host.openLibrary?.()}>Open another library…</Button>}
        </p>
      </div>
    </main>
  );
}
