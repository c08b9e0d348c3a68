import { useState } from 'react';
import { newSource, transact } from '../../shared/model/actions';
import { add, update } from '../../shared/model/edits';
import { isIdOf, type SourceId } from '../../shared/model/ids';
import type { Origin } from '../../shared/model/records';
import { client } from '../api/client';
import { apply, maker } from '../state/transact';
import { useCall } from '../state/useCall';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';

/** What an origin is called, who spoke, where and when. A name that no source has becomes a new source. */
export function OriginDialog({ origin, onClose }: { origin: Origin; onClose: () => void }) {
  const { data: speaker, isPending } = useCall(
    'get',
    { id: origin.speakerId ?? '' },
    { enabled: origin.speakerId !== undefined },
  );
  if (origin.speakerId !== undefined && isPending) return null;
  return <OpenDialog origin={origin} speaker={speaker?.kind === 'source' ? speaker.name : ''} onClose={onClose} />;
}

function OpenDialog({ origin: newest, speaker, onClose }: { origin: Origin; speaker: string; onClose: () => void }) {
  const [origin] = useState(newest); // what the fields were filled from: what another window changes meanwhile is not overwritten
  const [description, setDescription] = useState(origin.description);
  const [name, setName] = useState(speaker);
  const [where, setWhere] = useState(origin.where ?? '');
  const [when, setWhen] = useState(origin.when ?? '');
  const isAble = description.trim() !== '';
  const keep = async () => {
    const who = name.trim();
    const known = who === '' || who === speaker ? origin.speakerId : await sourceNamed(who);
    const made = who === '' || known ? undefined : newSource(maker, { name: who, type: 'person' });
    const set = {
      description: description.trim(),
      speakerId: who === '' ? null : (known ?? made?.id ?? null),
      where: where.trim() || null,
      when: when.trim() || null,
    };
    const edits = [...(made ? [add(made)] : []), update<Origin>(origin.id, set, origin.updatedAt)];
    if (await apply(transact(maker, 'Edit origin', edits))) onClose();
  };
  return (
    <Dialog title="Origin" isOpen onClose={onClose} answer={{ verb: 'Keep', isAble, onAnswer: () => void keep() }}>
      <TextField autoFocus label="What it is called" value={description} onChange={setDescription} />
      <TextField
        label="Who spoke"
        help="The name or an alias of a source; another name becomes a new source."
        value={name}
        onChange={setName}
      />
      <TextField label="Where, or to whom" value={where} onChange={setWhere} />
      <TextField label="When" help="As 2024-09-12, 2024-09 or 2024." value={when} onChange={setWhen} />
    </Dialog>
  );
}

/** The source of exactly this name or alias. */
async function sourceNamed(name: string): Promise<SourceId | undefined> {
  const found = await client.pick({ text: name, kinds: ['source'], limit: 100 });
  const wanted = name.toLowerCase();
  const row = found.ok
    ? found.value.find(({ label, detail }) =>
        [label, ...detail.split(' · ')].some((each) => each.toLowerCase() === wanted),
      )
    : undefined;
  return row && isIdOf('source', row.id) ? row.id : undefined;
}
