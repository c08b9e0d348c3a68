import { useEffect, useState } from 'react';
import type { MadeBackup, Restored } from '../../shared/api';
import type { Result } from '../../shared/result';
import { host } from '../api/client';
import { CommandButton } from '../app/CommandButton';
import { useCommand } from '../app/commands';
import { useStore } from '../state/store';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import styles from './KeepingDialog.module.css';
import { megabytes } from './sizes';
import { backUp, cancelRunning, closeKeeping, keeping, restore, type RestoreRequest, type Running } from './restoring';

/** What is done sooner than this needs no picture of its progress. */
const NOTICEABLE_MS = 300;

/** Asks before a library is made of a backup or of the past, shows how far it is, and says where the result lies. */
export function KeepingDialog() {
  const now = useStore(keeping);
  useCommand('library.backup', () => void backUp(), now.state !== 'running');
  switch (now.state) {
    case 'idle':
      return null;
    case 'asking':
      return <Question request={now.request} />;
    case 'running':
      return <Working key={now.running.job} running={now.running} />;
    case 'restored':
      return <Ending title="A new library" answer={now.answer} says={restoredSays} offersToOpen />;
    case 'backed-up':
      return <Ending title="Backed up" answer={now.answer} says={backedUpSays} />;
  }
}

function Question({ request }: { request: RestoreRequest }) {
  return (
    <Dialog
      title="Make a new library?"
      width="narrow"
      isOpen
      onClose={closeKeeping}
      answer={{ verb: 'Make the library', hasFocus: true, onAnswer: () => void restore(request) }}
    >
      <p className={styles.text}>{request.says}</p>
      <p className={styles.soft}>
        It becomes a folder of its own beside this library. What is open here stays as it is, every word of it.
      </p>
    </Dialog>
  );
}

const WORDS = { backup: 'Copying the library into one file', restore: 'Making the library' } as const;

function Working({ running }: { running: Running }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), NOTICEABLE_MS);
    return () => clearTimeout(timer);
  }, []);
  const { what, done, total } = running;
  const cancel = () => void cancelRunning(running);
  return (
    <Dialog
      title={what === 'backup' ? 'Backing up' : 'Restoring'}
      width="narrow"
      isOpen={isShown}
      onClose={cancel}
      actions={<Button onPress={cancel}>Cancel</Button>}
    >
      <Progress label={WORDS[what]} done={done} total={total} />
    </Dialog>
  );
}

interface Said {
  readonly text: string;
  readonly path: string;
  /** How to go on from here, where the window cannot. */
  readonly next?: string;
  readonly problems: readonly string[];
}

const restoredSays = ({ folder, problems }: Restored): Said => ({
  text: 'The new library is on disk, in its own folder:',
  path: folder,
  ...(host.openLibrary ? {} : { next: `To open it: commonplace serve --library "${folder}"` }),
  problems,
});

const backedUpSays = ({ file, bytes, problems }: MadeBackup): Said => ({
  text: `The whole library is in one file now, ${megabytes(bytes)}, checked after it was written:`,
  path: file,
  problems,
});

interface EndingProps<T> {
  title: string;
  answer: Result<T>;
  says: (value: T) => Said;
  offersToOpen?: boolean;
}

function Ending<T>({ title, answer, says, offersToOpen = false }: EndingProps<T>) {
  const said = answer.ok ? says(answer.value) : undefined;
  return (
    <Dialog
      title={said ? title : 'That did not work'}
      isOpen
      onClose={closeKeeping}
      actions={
        <>
          {said && offersToOpen && host.openLibrary && <CommandButton id="library.open" />}
          <Button look="primary" autoFocus onPress={closeKeeping}>
            Done
          </Button>
        </>
      }
    >
      <p className={styles.text}>{said ? said.text : !answer.ok && answer.error.message}</p>
      {said && <p className={styles.path}>{said.path}</p>}
      {said?.next !== undefined && <p className={styles.soft}>{said.next}</p>}
      {said && said.problems.length > 0 && (
        <>
          <p className={styles.text}>Not all of it is sound:</p>
          <ul className={styles.problems}>
            {said.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
