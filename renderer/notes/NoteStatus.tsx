import { statusOf, type Autosave } from './autosave';
import styles from './NoteStatus.module.css';

const WORDS = {
  stored: 'Saved on disk',
  writing: 'Writing…',
  conflict: 'Not saved: changed elsewhere',
  refused: 'Not saved',
};

/** Whether the words shown are on disk. Said aloud only when they are not. */
export function NoteStatus({ state }: { state: Autosave }) {
  const status = statusOf(state);
  const isTrouble = status === 'conflict' || status === 'refused';
  return (
    <p className={styles.status} data-status={status} role={isTrouble ? 'alert' : undefined}>
      {WORDS[status]}
      {state.refusal !== undefined && `. ${state.refusal} Your words are kept as a draft.`}
    </p>
  );
}
