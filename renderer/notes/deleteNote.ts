import { removeOne } from '../../shared/model/actions';
import { client } from '../api/client';
import { dispatchNavigation } from '../app/navigation';
import { sayProblem } from '../state/messages';
import { apply, maker, sayUndoable } from '../state/transact';

/** Deletes a note as it is on disk. Nothing is asked: undo brings it back with every word, and the message leads there. */
export async function deleteNote(id: string): Promise<void> {
  const found = await client.get({ id });
  if (!found.ok) return sayProblem(found.error.message);
  if (found.value.kind !== 'note' || !(await apply(removeOne(maker, found.value)))) return;
  dispatchNavigation({ type: 'forget', ids: [found.value.id] });
  sayUndoable('Note deleted with its links to claims. What it is about stays.');
}
