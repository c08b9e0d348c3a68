import { addAll, newNote } from '../../shared/model/actions';
import { useCommand } from '../app/commands';
import { getNavigationState, open } from '../app/navigation';
import { focusPaneAfterDialog } from '../app/panes';
import { useNarrow } from '../app/useNarrow';
import { apply, maker } from '../state/transact';

/** A new note, from anywhere: beside the text that is being read, else in a tab. */
export function NoteCommands() {
  const isNarrow = useNarrow();
  const create = async () => {
    const note = newNote(maker, { text: '' });
    if (!(await apply(addAll(maker, [note], 'New note')))) return;
    const { tabs, active, page } = getNavigationState();
    const isReading = !page && tabs[active]?.view === 'article';
    const isBeside = isReading && !isNarrow;
    open({ view: 'note', id: note.id }, isBeside ? { split: true } : { newTab: true });
    requestAnimationFrame(() => focusPaneAfterDialog(isBeside ? 'beside' : 'main')); // the editor may still be on its way
  };
  useCommand('note.new', () => void create());
  return null;
}
