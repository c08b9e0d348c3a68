import { useState } from 'react';
import { change } from '../../shared/model/actions';
import { useStore } from '../state/store';
import { apply, maker } from '../state/transact';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { renamed } from './renamed';
import { savedSearch } from './savedSearch';

/** Stays open while the window is made narrower or wider. */
export function RenameSearch() {
  const search = useStore(renamed, (now) => now);
  return search && <RenameDialog key={search.id} {...search} />;
}

/** Asks under which name a search is kept. */
function RenameDialog({ id, title }: { id: string; title: string }) {
  const [text, setText] = useState(title);
  const close = () => renamed.set(undefined);
  const rename = async (name: string) => {
    const item = await savedSearch(id);
    if (!item || (await apply(change(maker, 'Rename saved search', item, { name })))) close();
  };
  const next = text.trim();
  return (
    <Dialog
      title="Rename the saved search"
      width="narrow"
      isOpen
      onClose={close}
      answer={{ verb: 'Rename', isAble: next !== '', onAnswer: () => void rename(next) }}
    >
      <TextField autoFocus label="Name" help="The question itself stays as it is." value={text} onChange={setText} />
    </Dialog>
  );
}
