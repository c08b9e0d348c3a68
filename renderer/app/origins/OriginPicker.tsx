import { useState } from 'react';
import { addAll, newOrigin, transact } from '../../../shared/model/actions';
import { isIdOf, type OriginId } from '../../../shared/model/ids';
import { traceTo, type PassageId } from '../../../shared/model/origins';
import { apply, maker } from '../../state/transact';
import { useCall } from '../../state/useCall';
import { Picker, type PickerItem } from '../../ui/Picker';

const NEW = 'new';
const NONE = 'none';

/** Choose an origin by a few of its words, or name one. `canBeNone` offers to take the choice back. */
export function OriginPicker({
  label,
  without = [],
  canBeNone = false,
  canBeNew = true,
  isOpen,
  onClose,
  onChoose,
}: {
  label: string;
  /** Origins that may not be chosen. */
  without?: readonly OriginId[];
  canBeNone?: boolean;
  canBeNew?: boolean;
  isOpen: boolean;
  onClose: () => void;
  /** An origin that is there, the words of a new one, or none; false when it was refused, which keeps the words. */
  onChoose: (chosen: OriginId | { readonly description: string } | undefined) => Promise<boolean>;
}) {
  const [text, setText] = useState('');
  const { data = [], isWaiting } = useCall(
    'pick',
    { text, kinds: ['origin'], limit: 30 },
    { enabled: isOpen, keepPrevious: true },
  );
  const words = text.trim();
  const items: PickerItem[] = [
    ...data
      .filter(({ id }) => !without.some((other) => other === id))
      .map(({ id, label: name, detail }) => ({ id, label: name, detail, serif: true })),
    ...(canBeNew && words !== '' ? [{ id: NEW, label: `New origin “${words}”` }] : []),
    ...(canBeNone && words === '' ? [{ id: NONE, label: 'No origin: take it back' }] : []),
  ];
  return (
    <Picker
      label={label}
      placeholder="An interview, a press conference, a report …"
      isOpen={isOpen}
      onClose={() => {
        setText('');
        onClose();
      }}
      text={text}
      onText={setText}
      items={items}
      onPick={(id) => {
        if (id === NONE) void onChoose(undefined);
        else if (id === NEW) void onChoose({ description: words }).then((isDone) => isDone || setText(words));
        else if (isIdOf('origin', id)) void onChoose(id);
      }}
      isWaiting={isWaiting}
      empty="No origin yet. Type what the event was, as “Interview with Radio Nine on Sunday”."
    />
  );
}

/** Says by hand where passages were first said: one step, the origin, too, where it is new. */
export function TracePicker({
  ids,
  isTraced,
  isOpen,
  onClose,
}: {
  ids: readonly PassageId[];
  isTraced: boolean;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <OriginPicker
      label="Where it was first said"
      canBeNone={isTraced}
      isOpen={isOpen}
      onClose={onClose}
      onChoose={(chosen) => {
        if (typeof chosen !== 'object') return apply(traceTo(maker, ids, chosen ?? null));
        const origin = newOrigin(maker, chosen);
        const edits = [...addAll(maker, [origin]).edits, ...traceTo(maker, ids, origin.id).edits];
        return apply(transact(maker, 'Trace to a new origin', edits));
      }}
    />
  );
}
