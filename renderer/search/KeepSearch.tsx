import { Bookmark, BookmarkCheck } from 'lucide-react';
import { useState } from 'react';
import { addAll, change, newSearch, removeOne } from '../../shared/model/actions';
import type { Item, RecordOf } from '../../shared/model/records';
import { client } from '../api/client';
import { apply, maker, sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { IconButton } from '../ui/IconButton';
import { MenuButton, MenuItem } from '../ui/Menu';
import { RenameDialog } from './RenameDialog';

/** Keeps a question among the places; one that is there can be renamed, or taken away. */
export function KeepSearch({ text }: { text: string }) {
  const { data } = useCall('list', { kind: 'search', sort: 'title', limit: 200 }, { keepPrevious: true });
  const [isRenaming, setRenaming] = useState(false);
  const kept = data?.items.find(({ detail }) => detail === text);
  if (!kept)
    return (
      <IconButton
        icon={Bookmark}
        label="Save this search"
        onPress={() => void apply(addAll(maker, [newSearch(maker, text, text)], 'Save search'))}
      />
    );
  const rename = async (name: string) => {
    const item = await savedSearch(kept.id);
    if (!item || (await apply(change(maker, 'Rename saved search', item, { name })))) setRenaming(false);
  };
  const forget = async () => {
    const item = await savedSearch(kept.id);
    if (item && (await apply(removeOne(maker, item)))) sayUndoable('Saved search deleted.');
  };
  return (
    <>
      <MenuButton label="Saved search" trigger={<IconButton icon={BookmarkCheck} label="Saved search" />}>
        <MenuItem label="Rename…" onAction={() => setRenaming(true)} />
        <MenuItem label="Delete saved search" isDanger onAction={() => void forget()} />
      </MenuButton>
      {isRenaming && (
        <RenameDialog name={kept.title} onClose={() => setRenaming(false)} onRename={(name) => void rename(name)} />
      )}
    </>
  );
}

/** The record as it is now; undefined when it is gone. */
async function savedSearch(id: string): Promise<RecordOf<'search'> | undefined> {
  const found = await client.get({ id });
  const item: Item | undefined = found.ok ? found.value : undefined;
  return item?.kind === 'search' ? item : undefined;
}
