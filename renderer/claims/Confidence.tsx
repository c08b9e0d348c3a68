import { transact } from '../../shared/model/actions';
import { update } from '../../shared/model/edits';
import type { Claim } from '../../shared/model/records';
import { apply, maker } from '../state/transact';
import { useFieldWriter } from '../state/useFieldWriter';
import { OtherWords } from '../ui/OtherWords';
import { Segments } from '../ui/Segments';
import { TextField } from '../ui/TextField';
import styles from './Confidence.module.css';

type Level = NonNullable<Claim['confidence']>['level'];
const LEVELS: readonly { value: Level | 'none'; label: string }[] = [
  { value: 'none', label: 'not said' },
  { value: 'low', label: 'low' },
  { value: 'medium', label: 'medium' },
  { value: 'high', label: 'high' },
];

const tidy = (text: string): string => text.trim();

/** How sure the researcher is, and why: their own judgement, never worked out. What it was before is kept by the claim. */
export function Confidence({ claim }: { claim: Claim }) {
  const { confidence } = claim;
  const keep = (level: Level | 'none', because: string) => {
    const next = level === 'none' ? null : { level, at: maker.now(), ...(because === '' ? {} : { reason: because }) };
    return apply(transact(maker, 'Change confidence', [update<Claim>(claim.id, { confidence: next })]));
  };
  const { text, theirs, writer } = useFieldWriter(
    `${claim.id} reason`,
    { words: confidence?.reason ?? '', updatedAt: claim.updatedAt },
    { tidy, put: (words) => keep(confidence?.level ?? 'none', words) },
  );
  return (
    <div className={styles.confidence}>
      <Segments
        label="My confidence"
        value={confidence?.level ?? 'none'}
        options={LEVELS}
        onChange={(level) => void keep(level, tidy(theirs ?? text))}
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
