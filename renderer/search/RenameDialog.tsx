import { useState } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';

export interface RenameDialogProps {
  name: string;
  onClose: () => void;
  onRename: (name: string) => void;
}

/** Asks under which name a search is kept. */
export function RenameDialog({ name, onClose, onRename }: RenameDialogProps) {
  const [text, setText] = useState(name);
  const next = text.trim();
  return (
    <Dialog
      title="Rename the saved search"
      width="narrow"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={next === ''} onPress={() => onRename(next)}>
            Rename
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (next !== '') onRename(next);
        }}
      >
        <TextField autoFocus label="Name" help="The question itself stays as it is." value={text} onChange={setText} />
      </form>
    </Dialog>
  );
}
