import { useState } from 'react';
import { compareRequest, type CompareRequest } from '../app/compare/compareRequest';
import { open } from '../app/navigation';
import { focusPaneAfterDialog } from '../app/panes';
import { useStore } from '../state/store';
import { useCall } from '../state/useCall';
import { Picker } from '../ui/Picker';

const SHOWN = 20;
/** Of a longer passage the beginning says what is like it. */
const LONGEST = 4000;

/** Answers a request to compare: with which other passage. */
export function ComparePicker() {
  const request = useStore(compareRequest);
  return request && <OpenPicker request={request} />;
}

function OpenPicker({ request: { passage, words } }: { request: CompareRequest }) {
  const [text, setText] = useState('');
  const typed = text.trim();
  const kinds = ['statement' as const, 'highlight' as const];
  const like = useCall('similar', { text: words.slice(0, LONGEST), kinds, limit: SHOWN }, { enabled: typed === '' });
  const found = useCall('search', { query: typed, kinds, limit: SHOWN }, { enabled: typed !== '', keepPrevious: true });
  const answer = typed === '' ? like : found;
  const own = 'id' in passage ? passage.id : undefined;
  const hits = (answer.data?.hits ?? []).filter(({ id }) => id !== own);
  return (
    <Picker
      label="Compare with another passage"
      placeholder="Its words or its speaker"
      isOpen
      onClose={() => compareRequest.set(undefined)}
      text={text}
      onText={setText}
      items={hits.map(({ id, snippet, title }) => ({ id, label: snippet, detail: title, serif: true }))}
      onPick={(id) => {
        open({ view: 'compare', a: passage, b: { id } });
        requestAnimationFrame(() => focusPaneAfterDialog('page'));
      }}
      isWaiting={answer.isWaiting}
      empty={
        typed === ''
          ? 'Nothing marked or accepted is like it. Type some words of the other passage.'
          : 'No statement or highlight has these words.'
      }
    />
  );
}
