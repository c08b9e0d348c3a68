import { Bookmark, BookmarkCheck } from 'lucide-react';
import { addAll, newSearch, removeOne } from '../../shared/model/actions';
import { apply, maker } from '../state/transact';
import { client } from '../api/client';
import { useCall } from '../state/useCall';
import { IconButton } from '../ui/IconButton';

/** Keeps a question among the places, or takes it from there. */
export function KeepSearch({ text }: { text: string }) {
  const { data } = useCall('list', { kind: 'search', sort: 'title', limit: 200 }, { keepPrevious: true });
  const kept = data?.items.find(({ detail }) => detail === text);
  const forget = async (id: string) => {
    const item = await client.get({ id });
    if (item.ok) await apply(removeOne(maker, item.value));
  };
  return kept ? (
    <IconButton icon={BookmarkCheck} label="Forget this saved search" onPress={() => void forget(kept.id)} />
  ) : (
    <IconButton
      icon={Bookmark}
      label="Save this search"
      onPress={() => void apply(addAll(maker, [newSearch(maker, text, text)], 'Save search'))}
    />
  );
}
