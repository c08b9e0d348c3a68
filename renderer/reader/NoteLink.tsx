import type { Note } from '../../shared/model/records';
import { firstLine } from '../../shared/model/queries';
import { useOpenBeside } from '../app/useOpenBeside';
import { TextButton } from '../ui/TextButton';
import styles from './NoteLink.module.css';

/** A note by its title; opens beside the text. */
export function NoteLink({ note }: { note: Note }) {
  const openBeside = useOpenBeside();
  return (
    <TextButton className={styles.note} onPress={() => openBeside({ view: 'note', id: note.id })}>
      <span className={styles.kind}>Note</span> {note.title || firstLine(note.text) || 'Empty note'}
    </TextButton>
  );
}
