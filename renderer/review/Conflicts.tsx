import { useState } from 'react';
import type { ReviewConflict, ReviewPage } from '../../shared/api';
import type { Verdict } from '../../shared/model/reviewRecords';
import { decide } from '../../shared/review/build';
import { client } from '../api/client';
import { CommandButton } from '../app/CommandButton';
import { saveText } from '../app/saving/save';
import { sayProblem } from '../state/messages';
import { apply, maker } from '../state/transact';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import styles from './Conflicts.module.css';
import { takePacketIn } from './packets';

/** Two readers: packets for the one who is blind, how far they agree, and what is to be settled. */
export function Conflicts({ data: { review } }: { data: ReviewPage }) {
  const { data: conflicts } = useCall('reviewConflicts', { id: review.id }, { keepPrevious: true });
  const [stage = ''] = review.stages.map(({ key }) => key);
  const agreement = useCall('reviewAgreement', { id: review.id, stage }, { keepPrevious: true });
  const [reader, setReader] = useState('');
  const exportPacket = async () => {
    const packet = await client.exportReviewPacket({ id: review.id, reader: reader.trim() });
    if (!packet.ok) return sayProblem(packet.error.message);
    await saveText(packet.value.name, packet.value.text);
  };
  return (
    <div className={styles.readers}>
      <section aria-label="Packets">
        <h2>A second reader</h2>
        <p className={styles.help}>
          A packet holds the records and what this reader has decided, nobody else’s decisions. They open it in a
          library of their own, and send theirs back.
        </p>
        <div className={styles.row}>
          <TextField label="Name of the reader" value={reader} onChange={setReader} />
          <Button isDisabled={reader.trim() === ''} onPress={() => void exportPacket()}>
            Save packet…
          </Button>
          <Button onPress={() => void takePacketIn(review.id)}>Take a packet in…</Button>
        </div>
      </section>
      <section aria-label="Agreement">
        <h2>Agreement</h2>
        {agreement.failure && <p className={styles.help}>{agreement.failure.message}</p>}
        {agreement.data && (
          <p>
            {agreement.data.readers.join(' and ')} have both read {agreement.data.n.toLocaleString('en')} records by
            title and abstract: {shown(agreement.data.percent, 1)} % the same, Cohen’s κ{' '}
            {shown(agreement.data.kappa, 2)}.
          </p>
        )}
      </section>
      <section aria-label="Passages">
        <h2>Passages</h2>
        <p className={styles.help}>
          Does this passage support this claim? A second reader says so without seeing your stance.
        </p>
        <div className={styles.row}>
          <CommandButton id="go.readings" />
        </div>
      </section>
      <section aria-label="To settle">
        <h2>To settle</h2>
        {conflicts?.length === 0 && <p className={styles.help}>Readers agree on everything that was read twice.</p>}
        <ul className={styles.list}>
          {conflicts?.map((conflict) => (
            <li key={conflict.id} className={styles.conflict}>
              <p className={styles.title}>{conflict.title}</p>
              <p className={styles.help}>{conflict.detail}</p>
              <ul>
                {conflict.readings.map(({ id, reader: who, verdict, reason, note }) => (
                  <li key={id}>
                    {who}: <strong>{verdict}</strong>
                    {reason === undefined ? '' : `, ${reason}`}
                    {note === undefined ? '' : ` – ${note}`}
                  </li>
                ))}
              </ul>
              <div className={styles.row}>
                <Button onPress={() => void settle(review.id, conflict, 'include')}>Include</Button>
                <Button onPress={() => void settle(review.id, conflict, 'exclude')}>Exclude</Button>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const shown = (value: number | null, digits: number): string =>
  value === null ? 'not defined' : value.toFixed(digits);

async function settle(id: string, { id: record, stage, title }: ReviewConflict, verdict: Verdict): Promise<void> {
  const [page, whole] = await Promise.all([client.reviewRecord({ id, record }), client.review({ id })]);
  if (!page.ok) return sayProblem(page.error.message);
  if (!whole.ok) return sayProblem(whole.error.message);
  const { candidate, decisions } = page.value;
  const { review } = whole.value;
  const reason = decisions.find((decision) => decision.stage === stage && decision.verdict === 'exclude')?.reason;
  const reading = { stage, reader: review.readers[0] ?? '1', verdict, settles: true };
  const said = verdict === 'exclude' && reason !== undefined ? { ...reading, reason } : reading;
  await apply(decide(maker, review, candidate, decisions, said, title));
}
