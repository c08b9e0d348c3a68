import { useState, type ReactNode } from 'react';
import { removeOne } from '../../shared/model/actions';
import type { Note } from '../../shared/model/records';
import { dispatchNavigation } from '../app/navigation';
import { useDrafts } from '../state/library';
import { apply, maker, sayUndoable } from '../state/transact';
import { ConfirmDialog } from '../ui/ConfirmDialog';

/** Deletes a note, after asking. */
export function useDeleteNote(note: Note): { ask: () => void; dialog: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  const drafts = useDrafts();
  const remove = async () => {
    if (!(await apply(removeOne(maker, note)))) return;
    drafts.discard(note.id);
    dispatchNavigation({ type: 'forget', ids: [note.id] });
    sayUndoable('Note deleted.');
  };
  return {
    ask: () => setOpen(true),
    dialog: (
      <ConfirmDialog
        title="Delete this note?"
        text="Its links to claims go with it; what it is about stays. Undo brings it back."
        action="Delete note"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => void remove()}
      />
    ),
  };
}
