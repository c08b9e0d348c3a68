import { transact } from '../../shared/model/actions';
import { update } from '../../shared/model/edits';
import type { Claim } from '../../shared/model/records';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { apply, maker, sayUndoable } from '../state/transact';
import { useFieldWriter } from '../state/useFieldWriter';
import { OtherWords } from '../ui/OtherWords';
import { Segments } from '../ui/Segments';
import { TextField } from '../ui/TextField';
import styles from './Confidence.module.css';

type Level = NonNullable<Claim['confidence']>['level'];
const LEVELS: readonly { value: Level | 'none'; label: string }[] = [
  { value: 'none', label: 'not set' },
  { value: 'low', label: 'low' },
  { value: 'medium', label: 'medium' },
  { value: 'high', label: 'high' },
];

const tidy = (text: string): string => text.trim();

/** How sure the researcher is, and why: their own judgement, never worked out. What it was before is kept by the claim. */
export function Confidence({ claim }: { claim: Claim }) {
  const { confidence } = claim;
  /** Over the claim as it is on disk now: a level leaves its reason alone, and a reason its level. */
  const keep = async (what: { level: Level | 'none' } | { reason: string }): Promise<boolean> => {
    const found = await client.get({ id: claim.id });
    if (!found.ok || found.value.kind !== 'claim') {
      sayProblem(found.ok ? 'This claim is not there any more.' : found.error.message);
      return false;
    }
    const { updatedAt, confidence: now } = found.value;
    if ('reason' in what && now?.reason !== confidence?.reason) return false; // it is shown beside what is written
    const level = 'level' in what ? what.level : (now?.level ?? 'none');
    const reason = 'reason' in what ? what.reason : (now?.reason ?? '');
    const next = level === 'none' ? null : { level, at: maker.now(), ...(reason !== '' && { reason }) };
    return apply(transact(maker, 'Change confidence', [update<Claim>(claim.id, { confidence: next }, updatedAt)]));
  };
  const { text, theirs, writer } = useFieldWriter(
    `${claim.id} reason`,
    { words: confidence?.reason ?? '', updatedAt: claim.updatedAt },
    { tidy, put: (reason) => keep({ reason }) },
  );
  const setLevel = async (level: Level | 'none') => {
    if (!(await writer.keep())) return;
    if ((await keep({ level })) && level === 'none' && confidence?.reason !== undefined)
      sayUndoable('Your confidence is not said any more. Its reason stays in the history of the claim.');
  };
  return (
    <div className={styles.confidence}>
      <Segments
        label="My confidence"
        value={confidence?.level ?? 'none'}
        options={LEVELS}
        onChange={(level) => void setLevel(level)}
      />
      {confidence && (
        <div>
          <TextField
            rows={1}
            label="Because"
            placeholder="What it rests on"
            value={text}
            onChange={(next) => writer.type(next)}
            onBlur={() => void writer.keep()}
          />
          {theirs !== undefined && <OtherWords words={theirs} onSettle={(by) => void writer.settle(by)} />}
        </div>
      )}
    </div>
  );
}
