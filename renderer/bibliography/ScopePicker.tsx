import { useQueries } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { isIdOf } from '../../shared/model/ids';
import { itemTitle } from '../app/itemTitle';
import { open } from '../app/navigation';
import { callQuery, useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { Picker, type PickerItem } from '../ui/Picker';
import { scopeLabel, type BibliographyTarget } from './scopes';

const KINDS = { collection: 'collection', search: 'saved search', note: 'note' } as const;
const LIBRARY: PickerItem = { id: 'library', label: 'The whole library' };

/** Chooses whose references are shown: the library's, a collection's, a saved search's, or what a note cites. */
export function ScopePicker({ target }: { target: BibliographyTarget }) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const titles = useTitles(target);
  const pick = { text, kinds: ['collection' as const, 'search' as const, 'note' as const], limit: 50 };
  const { data = [], failure, isWaiting } = useCall('pick', pick, { enabled: isOpen, keepPrevious: true });
  const found = data.map(({ id, kind, label }) => ({
    id,
    label,
    detail: kind in KINDS ? KINDS[kind as keyof typeof KINDS] : '', // a key, as was just asked
  }));
  const name = scopeLabel(target, titles);
  return (
    <>
      <Button
        look="field"
        aria-label={`References of: ${name}`}
        onPress={() => {
          setText('');
          setOpen(true);
        }}
      >
        {name}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Picker
        label="References of"
        placeholder="A collection, a saved search, a note…"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        text={text}
        onText={setText}
        items={text.trim() === '' ? [LIBRARY, ...found] : [...found, LIBRARY]}
        onPick={(id) => {
          if (isIdOf('collection', id)) open({ view: 'bibliography', collectionId: id });
          else if (isIdOf('note', id)) open({ view: 'bibliography', citedIn: [id] });
          else if (isIdOf('search', id)) {
            const row = data.find((each) => each.id === id);
            if (row) open({ view: 'bibliography', search: { name: row.label, query: row.detail } });
          } else open({ view: 'bibliography' });
        }}
        isWaiting={isWaiting}
        empty={failure?.message ?? 'Nothing here is called that.'}
        foot="Articles and notes that you choose in a list, with X, can be listed from there."
      />
    </>
  );
}

function useTitles({ collectionId, citedIn = [] }: BibliographyTarget): string[] {
  const ids: readonly string[] = collectionId === undefined ? citedIn : [collectionId];
  const answers = useQueries({ queries: ids.slice(0, 1).map((id) => callQuery('get', { id })) });
  return answers.flatMap(({ data }) => (data ? [data.kind === 'collection' ? data.name : itemTitle(data)] : []));
}
