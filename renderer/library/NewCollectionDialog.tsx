import { useState } from 'react';
import { addAll, newCollection } from '../../shared/model/actions';
import { useCommand } from '../app/commands';
import { open } from '../app/navigation';
import { apply, maker } from '../state/transact';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';

export function NewCollectionDialog() {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  useCommand('collection.new', () => {
    setName('');
    setOpen(true);
  });
  const create = async () => {
    const collection = newCollection(maker, name.trim());
    if (!(await apply(addAll(maker, [collection], `Add collection “${collection.name}”`)))) return;
    setOpen(false);
    open({ view: 'articles', collection: collection.name });
  };
  return (
    <Dialog
      title="New collection"
      width="narrow"
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      answer={{ verb: 'Create collection', isAble: name.trim() !== '', onAnswer: () => void create() }}
    >
      <TextField
        autoFocus
        label="Name"
        help="Articles may be in several collections."
        value={name}
        onChange={setName}
      />
    </Dialog>
  );
}
