import { useState } from 'react';
import type { PickRow } from '../../shared/api';
import { isIdOf } from '../../shared/model/ids';
import { useCall } from '../state/useCall';
import { Picker } from '../ui/Picker';
import { useCommand } from './commands';
import { open } from './navigation';
import { focusPaneAfterDialog } from './panes';
import type { Target } from './target';

function targetOf({ id, label }: PickRow): Target | undefined {
  if (isIdOf('article', id)) return { view: 'article', id };
  if (isIdOf('note', id)) return { view: 'note', id };
  if (isIdOf('claim', id)) return { view: 'claim', id };
  if (isIdOf('source', id)) return { view: 'source', id };
  if (isIdOf('collection', id)) return { view: 'articles', collection: label };
  if (isIdOf('tag', id)) return { view: 'articles', tag: label };
  return undefined;
}

/** Any article, note, claim, collection or tag by a few letters of its name. */
export function QuickOpen() {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const {
    data = [],
    failure,
    isWaiting,
  } = useCall(
    'pick',
    { text, kinds: ['article', 'note', 'claim', 'source', 'collection', 'tag'], limit: 30 },
    { enabled: isOpen, keepPrevious: true },
  );
  useCommand('go.quickOpen', () => {
    setText('');
    setOpen(true);
  });
  return (
    <Picker
      label="Quick open"
      placeholder="Title, author, claim or note"
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      text={text}
      onText={setText}
      items={data.map(({ id, label, detail, kind }) => ({ id, label, detail: detail || kind, serif: true }))}
      onPick={(id) => {
        const row = data.find((candidate) => candidate.id === id);
        const target = row && targetOf(row);
        if (!target) return;
        open(target);
        focusPaneAfterDialog('id' in target ? 'main' : 'list');
      }}
      isWaiting={isWaiting}
      empty={failure?.message ?? 'Nothing is called that. Find anything (Ctrl+Shift+F) also looks inside the texts.'}
    />
  );
}
