import { firstLine } from '../../shared/model/queries';
import type { Note } from '../../shared/model/records';
import { useOpenBeside } from '../app/useOpenBeside';
import { TextButton } from '../ui/TextButton';
import relations from './Relations.module.css';

export function NotesAbout({ notes }: { notes: readonly Note[] }) {
  const openBeside = useOpenBeside();
  if (notes.length === 0) return null;
  return (
    <section aria-label="Notes about this claim">
      <h2 className={relations.heading}>Notes about it</h2>
      <ul>
        {notes.map((note) => (
          <li key={note.id} className={relations.item}>
            <TextButton className={relations.other} onPress={() => openBeside({ view: 'note', id: note.id })}>
              {note.title || firstLine(note.text) || 'Empty note'}
            </TextButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
