import { Bookmark, BookmarkCheck } from 'lucide-react';
import { addAll, newSearch, removeOne } from '../../shared/model/actions';
import { CommandIconButton } from '../app/CommandButton';
import { useCommand } from '../app/commands';
import { apply, maker, sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { IconButton } from '../ui/IconButton';
import { MenuButton, MenuItem } from '../ui/Menu';
import { brief } from './hits';
import { renamed } from './renamed';
import { savedSearch } from './savedSearch';

/** Keeps a question among the places; one that is there can be renamed, or taken away. */
export function KeepSearch({ text }: { text: string }) {
  const { data } = useCall('list', { kind: 'search', sort: 'title', limit: 200 }, { keepPrevious: true });
  const kept = data?.items.find(({ detail }) => detail === text);
  const keep = () => void apply(addAll(maker, [newSearch(maker, brief(text), text)], 'Save search'));
  useCommand('search.save', keep, data !== undefined && !kept);
  if (!kept) return <CommandIconButton id="search.save" icon={Bookmark} />;
  const forget = async () => {
    const item = await savedSearch(kept.id);
    if (item && (await apply(removeOne(maker, item)))) sayUndoable('Saved search deleted.');
  };
  return (
    <MenuButton label="Saved search" trigger={<IconButton icon={BookmarkCheck} label="Saved search" />}>
      <MenuItem label="Rename…" onAction={() => renamed.set(kept)} />
      <MenuItem label="Delete saved search" isDanger onAction={() => void forget()} />
    </MenuButton>
  );
}
