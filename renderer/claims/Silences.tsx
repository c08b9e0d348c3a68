import { X } from 'lucide-react';
import { change } from '../../shared/model/actions';
import { SILENCES, type Claim, type Silence } from '../../shared/model/records';
import { apply, maker } from '../state/transact';
import { endings, useForm } from '../state/useForm';
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

type SilenceFields = Record<'where' | 'when' | 'comment', string> & Pick<Silence, 'how'>;

/** Records one silence. */
export function SilenceDialog({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const { values, field, forget, giveUp } = useForm<SilenceFields>(`${claim.id} silence`, 'A silence about a claim', {
    how: 'declined',
    where: '',
    when: localDay(maker.now()),
    comment: '',
  });
  const [where, when, comment] = [values.where.trim(), values.when.trim(), values.comment.trim()];
  const { close, cancel } = endings({ forget, giveUp }, onClose);
  const keep = async () => {
    const silence: Silence = {
      ...{ how: values.how, where, at: maker.now() },
      ...(when !== '' && { when }),
      ...(comment !== '' && { comment }),
    };
    const silences = [...(claim.silences ?? []), silence];
    if (await apply(change<Claim>(maker, 'Record silence', claim, { silences }))) close();
  };
  return (
    <Dialog
      title="Record silence"
      isOpen
      onClose={onClose}
      answer={{ verb: 'Record', isAble: where !== '', onAnswer: () => void keep(), onOtherwise: cancel }}
    >
      <Segments
        label="What happened"
        options={SILENCES.map((value) => ({ value, label: WORDS[value] }))}
        {...field('how')}
      />
      <TextField
        autoFocus
        label={values.how === 'not-found' ? 'Where it was searched' : 'Who was asked'}
        {...field('where')}
      />
      <TextField label="When" help="As 2024-09-12; empty when it does not matter." {...field('when')} />
      <TextField label="In what words, or how" {...field('comment')} />
    </Dialog>
  );
}
