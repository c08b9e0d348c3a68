import { useState } from 'react';
import { change } from '../../shared/model/actions';
import type { Claim } from '../../shared/model/records';
import { apply, maker } from '../state/transact';
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

/** How sure the researcher is, and why: their own judgement, never worked out. */
export function Confidence({ claim }: { claim: Claim }) {
  const { confidence } = claim;
  const [reason, setReason] = useState(confidence?.reason ?? '');
  const keep = (level: Level | 'none', because: string) => {
    const words = because.trim();
    const next = level === 'none' ? null : { level, at: maker.now(), ...(words === '' ? {} : { reason: words }) };
    void apply(change(maker, 'Change confidence', claim, { confidence: next }));
  };
  return (
    <div className={styles.confidence}>
      <Segments
        label="My confidence"
        value={confidence?.level ?? 'none'}
        options={LEVELS}
        onChange={(level) => keep(level, reason)}
      />
      {confidence && (
        <TextField
          rows={1}
          label="Because"
          placeholder="What it rests on"
          value={reason}
          onChange={setReason}
          onBlur={() => {
            if (reason.trim() !== (confidence.reason ?? '')) keep(confidence.level, reason);
          }}
        />
      )}
    </div>
  );
}
