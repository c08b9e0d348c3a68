import { X } from 'lucide-react';
import { useState } from 'react';
import { change } from '../../shared/model/actions';
import { SILENCES, type Claim, type Silence } from '../../shared/model/records';
import { apply, maker } from '../state/transact';
import { Dialog } from '../ui/Dialog';
import { IconButton } from '../ui/IconButton';
import { localDay } from '../../shared/localDay';
import { Segments } from '../ui/Segments';
import { TextField } from '../ui/TextField';
import relations from './Relations.module.css';

const WORDS: Record<Silence['how'], string> = {
  declined: 'asked and declined',
  'no-answer': 'asked, no answer',
  'not-found': 'searched, not found',
};

/** Where something was to be expected and nothing came. It is kept with the claim and counts as nothing. */
export function Silences({ claim }: { claim: Claim }) {
  const { silences = [] } = claim;
  if (silences.length === 0) return null;
  const remove = (index: number) =>
    void apply(
      change<Claim>(maker, 'Remove recorded silence', claim, { silences: silences.filter((_, at) => at !== index) }),
    );
  return (
    <section aria-label="Silence">
      <h2 className={relations.heading}>Silence</h2>
      <ul>
        {silences.map((silence, index) => (
          <li key={`${silence.at} ${silence.where}`} className={relations.item}>
            <span className={relations.type}>{WORDS[silence.how]}</span>
            <span className={relations.words}>
              {[silence.where, silence.when, silence.comment].filter(Boolean).join(' · ')}
            </span>
            <IconButton
              icon={X}
              label={`Remove: ${WORDS[silence.how]}, ${silence.where}`}
              onPress={() => remove(index)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Records one silence. */
export function SilenceDialog({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const [how, setHow] = useState<Silence['how']>('declined');
  const [where, setWhere] = useState('');
  const [when, setWhen] = useState(() => localDay(maker.now()));
  const [comment, setComment] = useState('');
  const keep = async () => {
    const silence: Silence = {
      how,
      where: where.trim(),
      ...(when.trim() !== '' && { when: when.trim() }),
      ...(comment.trim() !== '' && { comment: comment.trim() }),
      at: maker.now(),
    };
    const silences = [...(claim.silences ?? []), silence];
    if (await apply(change<Claim>(maker, 'Record silence', claim, { silences }))) onClose();
  };
  return (
    <Dialog
      title="Record silence"
      isOpen
      onClose={onClose}
      answer={{ verb: 'Record', isAble: where.trim() !== '', onAnswer: () => void keep() }}
    >
      <Segments
        label="What happened"
        value={how}
        options={SILENCES.map((value) => ({ value, label: WORDS[value] }))}
        onChange={setHow}
      />
      <TextField
        autoFocus
        label={how === 'not-found' ? 'Where it was searched' : 'Who was asked'}
        value={where}
        onChange={setWhere}
      />
      <TextField label="When" help="As 2024-09-12; empty when it does not matter." value={when} onChange={setWhen} />
      <TextField label="In what words, or how" value={comment} onChange={setComment} />
    </Dialog>
  );
}
