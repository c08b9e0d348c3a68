import { newSource, transact } from '../../shared/model/actions';
import { add, update } from '../../shared/model/edits';
import { isIdOf, type SourceId } from '../../shared/model/ids';
import type { Claim, Origin } from '../../shared/model/records';
import { client } from '../api/client';
import { apply, maker } from '../state/transact';
import { useCall } from '../state/useCall';
import { endings, useForm } from '../state/useForm';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';

interface OriginDialogProps {
  /** On whose page it is asked. */
  claim: Claim;
  origin: Origin;
  onClose: () => void;
}

/** What an origin is called, who spoke, where and when. A name that no source has becomes a new source. */
export function OriginDialog({ claim, origin, onClose }: OriginDialogProps) {
  const { data: speaker, isPending } = useCall(
    'get',
    { id: origin.speakerId ?? '' },
    { enabled: origin.speakerId !== undefined },
  );
  if (origin.speakerId !== undefined && isPending) return null;
  const name = speaker?.kind === 'source' ? speaker.name : '';
  return <OpenDialog claim={claim} origin={origin} speaker={name} onClose={onClose} />;
}

function OpenDialog({ claim, origin, speaker, onClose }: OriginDialogProps & { speaker: string }) {
  const form = useForm(
    `${origin.id} details`,
    'An origin',
    { description: origin.description, speaker, where: origin.where ?? '', when: origin.when ?? '' },
    claim.id,
  );
  const { values, field } = form;
  const isAble = values.description.trim() !== '';
  const { close, cancel } = endings(form, onClose);
  const keep = async () => {
    if (!form.mayKeep()) return;
    const who = values.speaker.trim();
    const known = who === '' || who === speaker ? origin.speakerId : await sourceNamed(who);
    const made = who === '' || known ? undefined : newSource(maker, { name: who, type: 'person' });
    const set = {
      description: values.description.trim(),
      speakerId: who === '' ? null : (known ?? made?.id ?? null),
      where: values.where.trim() || null,
      when: values.when.trim() || null,
    };
    const edits = [...(made ? [add(made)] : []), update<Origin>(origin.id, set, origin.updatedAt)];
    if (await apply(transact(maker, 'Edit origin', edits))) close();
  };
  return (
    <Dialog
      title="Origin"
      isOpen
      onClose={onClose}
      answer={{ verb: 'Keep', isAble, onAnswer: () => void keep(), onOtherwise: cancel }}
    >
      <TextField autoFocus label="What it is called" {...field('description')} />
      <TextField
        label="Who spoke"
        help="The name or an alias of a source; another name becomes a new source."
        {...field('speaker')}
      />
      <TextField label="Where, or to whom" {...field('where')} />
      <TextField label="When" help="As 2024-09-12, 2024-09 or 2024." {...field('when')} />
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
