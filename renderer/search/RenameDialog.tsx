import { change } from '../../shared/model/actions';
import { useStore } from '../state/store';
import { apply, maker } from '../state/transact';
import { useCall } from '../state/useCall';
import { endings, useForm } from '../state/useForm';
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
  const { data } = useCall('get', { id });
  const form = useForm(`${id} name`, 'The name of a saved search', {
    name: data?.kind === 'search' ? data.name : title,
  });
  const name = form.values.name.trim();
  const dismiss = () => renamed.set(undefined);
  const { close, cancel } = endings(form, dismiss);
  const rename = async () => {
    if (!form.mayKeep()) return;
    const item = data?.kind === 'search' ? data : await savedSearch(id);
    if (!item || (await apply(change(maker, 'Rename saved search', item, { name })))) close();
  };
  return (
    <Dialog
      title="Rename the saved search"
      width="narrow"
      isOpen
      onClose={dismiss}
      answer={{ verb: 'Rename', isAble: name !== '', onAnswer: () => void rename(), onOtherwise: cancel }}
    >
      <TextField autoFocus label="Name" help="The question itself stays as it is." {...form.field('name')} />
    </Dialog>
  );
}
