import Fuse from 'fuse.js';
import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { setPreference, usePreference } from '../../state/preferences';
import { useCall } from '../../state/useCall';
import { Button } from '../../ui/Button';
import { Picker } from '../../ui/Picker';

/** Chooses among the citation styles at hand by a few letters of their names. */
export function StylePicker() {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const style = usePreference('citationStyle');
  const { data = [] } = useCall('styles', {});
  const fuse = useMemo(
    () =>
      new Fuse([...data], {
        keys: ['title', 'id'],
        ignoreLocation: true,
        threshold: 0.3,
        ignoreDiacritics: true,
        ignoreFieldNorm: true,
      }),
    [data],
  );
  const name = data.find(({ id }) => id === style)?.title ?? style;
  const found = text.trim() === '' ? data : fuse.search(text).map(({ item }) => item);
  return (
    <>
      <Button
        look="field"
        aria-label={`Style: ${name}`}
        onPress={() => {
          setText('');
          setOpen(true);
        }}
      >
        {name}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Picker
        label="Citation style"
        placeholder="APA, Chicago, Vancouver, a journal…"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        text={text}
        onText={setText}
        items={found.map(({ id, title }) => ({ id, label: title, ...(id === style ? { detail: 'chosen' } : {}) }))}
        onPick={(id) => void setPreference('citationStyle', id)}
        empty="No style at hand is called that."
      />
    </>
  );
}
