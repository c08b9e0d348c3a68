import { useState } from 'react';
import { addAll, newCollection } from '../../shared/model/actions';
import { useCommand } from '../app/commands';
import { open } from '../app/navigation';
import { apply, maker } from '../state/transact';
import { endings, useForm } from '../state/useForm';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';

export function NewCollectionDialog() {
  const [isOpen, setOpen] = useState(false);
  useCommand('collection.new', () => setOpen(true));
  return isOpen && <OpenDialog onClose={() => setOpen(false)} />;
}

function OpenDialog({ onClose }: { onClose: () => void }) {
  const { values, field, forget, giveUp } = useForm('collection.new', 'A new collection', { name: '' });
  const name = values.name.trim();
  const { close, cancel } = endings({ forget, giveUp }, onClose);
  const create = async () => {
    const collection = newCollection(maker, name);
    if (!(await apply(addAll(maker, [collection], `Add collection “${collection.name}”`)))) return;
    close();
    open({ view: 'articles', collection: collection.name });
  };
  return (
    <Dialog
      title="New collection"
      width="narrow"
      isOpen
      onClose={onClose}
      answer={{ verb: 'Create collection', isAble: name !== '', onAnswer: () => void create(), onOtherwise: cancel }}
    >
      <TextField autoFocus label="Name" help="Articles may be in several collections." {...field('name')} />
    </Dialog>
  );
}
