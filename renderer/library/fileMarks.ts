import type { ArticleId } from '../../shared/model/ids';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { createStore } from '../state/store';
import { sayUndoable } from '../state/transact';

/** The article whose PDF is looked through for marks. */
export const fileMarksOf = createStore<ArticleId | undefined>(undefined);

/** Makes highlights and notes of marks; one step of undo. */
export async function bringInMarks(id: ArticleId, marks: readonly string[]): Promise<void> {
  const kept = await client.importFileMarks({ id, marks: [...marks] });
  if (!kept.ok) return sayProblem(kept.error.message);
  const { highlights, notes } = kept.value;
  const said = [
    highlights > 0 && `${highlights} ${highlights === 1 ? 'highlight' : 'highlights'}`,
    notes > 0 && `${notes} ${notes === 1 ? 'note' : 'notes'}`,
  ];
  const now = await client.library({});
  sayUndoable(`Brought in: ${said.filter(Boolean).join(', ')}.`, now.ok ? now.value.seq : undefined);
}
