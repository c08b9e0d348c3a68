import { useState } from 'react';
import { isIdOf, type SourceId } from '../../shared/model/ids';
import { useCall } from '../state/useCall';
import { Picker } from '../ui/Picker';

/** Choose a source by a few letters of a name or alias. */
export function SourcePicker({
  label,
  without,
  isOpen,
  onClose,
  onChoose,
}: {
  label: string;
  without: SourceId;
  isOpen: boolean;
  onClose: () => void;
  onChoose: (id: SourceId) => void;
}) {
  const [text, setText] = useState('');
  const { data = [], isWaiting } = useCall(
    'pick',
    { text, kinds: ['source'], limit: 30 },
    { enabled: isOpen, keepPrevious: true },
  );
  return (
    <Picker
      label={label}
      placeholder="Name or alias"
      isOpen={isOpen}
      onClose={() => {
        setText('');
        onClose();
      }}
      text={text}
      onText={setText}
      items={data
        .filter(({ id }) => id !== without)
        .map(({ id, label: name, detail }) => ({ id, label: name, detail, serif: true }))}
      onPick={(id) => {
        if (isIdOf('source', id)) onChoose(id);
      }}
      isWaiting={isWaiting}
      empty="No other source is called that."
    />
  );
}
