import { useState } from 'react';
import { PASSAGE_VERDICTS, type PassageVerdict } from '../../shared/model/appraisalRecord';
import type { PassageConflict } from '../../shared/api';
import { client } from '../api/client';
import { saveText } from '../app/saving/save';
import { sayProblem } from '../state/messages';
import { sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { counted } from '../ui/counted';
import { TextField } from '../ui/TextField';
import { Passage } from './Passage';
import styles from './ReadingsPage.module.css';
import { useReadingState } from '../app/readings/readingState';
import { takePacketIn } from './takePacketIn';
import { nameOfReader, VERDICT_WORDS } from './verdictWords';

/** Packets for a reader elsewhere, how far readers agree, and what is to be settled. */
export function Readers() {
  const [reader, setReader] = useState(useReadingState().reader);
  const agreement = useCall('passageAgreement', {}, { keepPrevious: true });
  const { data: conflicts } = useCall('passageConflicts', {}, { keepPrevious: true });
  const exportPacket = async () => {
    const packet = await client.exportPassagePacket({ reader: reader.trim() });
    if (!packet.ok) return sayProblem(packet.error.message);
    await saveText(packet.value.name, packet.value.text);
  };
  return (
    <div className={styles.page}>
      <section aria-label="Packets">
        <h2 className={styles.title}>On another machine</h2>
        <p className={styles.help}>
          A packet holds the claims and their passages with what stands around them, and no stances. The reader opens it
          in an empty library, and sends theirs back.
        </p>
        <div className={styles.row}>
          <TextField label="Name of the reader" value={reader} onChange={setReader} />
          <Button isDisabled={reader.trim() === ''} onPress={() => void exportPacket()}>
            Save packet…
          </Button>
          <Button onPress={() => void takePacketIn()}>Take a packet in…</Button>
        </div>
      </section>
      <section aria-label="Agreement">
        <h2 className={styles.title}>Agreement</h2>
        {agreement.failure && <p className={styles.help}>{agreement.failure.message}</p>}
        {agreement.data?.n === 0 && (
          <p className={styles.help}>
            {agreement.data.readers.map(nameOfReader).join(' and ')} have not both read any passage.
          </p>
        )}
        {agreement.data && agreement.data.n > 0 && (
          <p>
            {agreement.data.readers.map(nameOfReader).join(' and ')} have both read{' '}
            {counted(agreement.data.n, 'passage')}: {shown(agreement.data.percent, 1)} % the same, Cohen’s κ{' '}
            {shown(agreement.data.kappa, 2)}.
          </p>
        )}
      </section>
      <section aria-label="To settle">
        <h2 className={styles.title}>To settle</h2>
        {conflicts?.length === 0 && (
          <p className={styles.help}>
            {(agreement.data?.n ?? 0) > 0
              ? 'Readers agree, or it was settled, on every passage that was read twice.'
              : 'No passage has been read by two readers yet. What they differ on comes here.'}
          </p>
        )}
        {conflicts?.map((conflict) => (
          <Conflict key={`${conflict.claimId} ${conflict.passageId}`} conflict={conflict} />
        ))}
      </section>
    </div>
  );
}

function Conflict({ conflict }: { conflict: PassageConflict }) {
  const { claimId, passageId, readings } = conflict;
  const settle = async (verdict: PassageVerdict) => {
    const done = await client.settlePassage({ claimId, passageId, verdict });
    if (!done.ok) return sayProblem(done.error.message);
    sayUndoable('Settled; both readings are kept.');
  };
  return (
    <article className={styles.conflict}>
      <Passage item={conflict} />
      <ul>
        {readings.map(({ reader, verdict, comment }) => (
          <li key={reader}>
            {nameOfReader(reader)}: {VERDICT_WORDS[verdict]}
            {comment !== undefined && ` – ${comment}`}
          </li>
        ))}
      </ul>
      <div className={styles.row} role="group" aria-label="Settle it">
        {PASSAGE_VERDICTS.map((verdict) => (
          <Button key={verdict} onPress={() => void settle(verdict)}>
            {VERDICT_WORDS[verdict]}
          </Button>
        ))}
      </div>
    </article>
  );
}

const shown = (value: number | null, digits: number): string =>
  value === null ? 'not defined' : value.toFixed(digits);
