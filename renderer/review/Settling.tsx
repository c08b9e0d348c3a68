import type { ReviewConflict, ReviewPage } from '../../shared/api';
import type { Decision, Review } from '../../shared/model/records';
import type { Verdict } from '../../shared/model/reviewRecords';
import { decide } from '../../shared/review/build';
import { client } from '../api/client';
import { useLibrary } from '../state/library';
import { sayProblem } from '../state/messages';
import { apply, maker } from '../state/transact';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { counted } from '../ui/counted';
import { MenuButton, MenuItem } from '../ui/Menu';
import styles from './Conflicts.module.css';
import { readerName } from './readerName';

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { include: 'include', exclude: 'exclude', maybe: 'maybe' };

/** What readers differ on, at whichever stage, with both readings; what is settled stands beside them. */
export function Settling({ review, readTwice }: Pick<ReviewPage, 'review' | 'readTwice'>) {
  const { data: conflicts } = useCall('reviewConflicts', { id: review.id }, { keepPrevious: true });
  const { readOnly } = useLibrary();
  return (
    <section aria-label="To settle">
      <h2>To settle</h2>
      {conflicts?.length === 0 && <p className={styles.help}>{nothingToSettle(readTwice)}</p>}
      <ul className={styles.list}>
        {conflicts?.map((conflict) => (
          <li key={conflict.id} className={styles.conflict}>
            <p className={styles.title} dir="auto">
              {conflict.title}
            </p>
            <p className={styles.help}>
              {[review.stages.find(({ key }) => key === conflict.stage)?.name, conflict.detail]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <ul>
              {conflict.readings.map((reading) => (
                <Reading key={reading.id} reading={reading} />
              ))}
            </ul>
            <div className={styles.row}>
              <Button isDisabled={readOnly !== undefined} onPress={() => void settle(review, conflict, 'include')}>
                Include
              </Button>
              <MenuButton
                label={`Exclude “${conflict.title}”`}
                trigger={<Button isDisabled={readOnly !== undefined}>Exclude…</Button>}
              >
                {reasonsFor(review, conflict).map((reason) => (
                  <MenuItem
                    key={reason}
                    label={reason}
                    onAction={() => void settle(review, conflict, 'exclude', reason)}
                  />
                ))}
                <MenuItem label="Without a reason" onAction={() => void settle(review, conflict, 'exclude')} />
              </MenuButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const nothingToSettle = (readTwice: number): string =>
  readTwice === 0
    ? 'No record has been read by two readers yet. What they differ on comes here.'
    : `Readers agree, or it was settled, on ${readTwice === 1 ? 'the record that was' : `all ${counted(readTwice, 'record')} that were`} read twice.`;

const Reading = ({ reading: { reader, verdict, reason, note } }: { reading: Decision }) => (
  <li>
    {readerName(reader)}: <strong>{VERDICT_WORDS[verdict]}</strong>
    {reason === undefined ? '' : `, ${reason}`}
    {note === undefined ? '' : ` – ${note}`}
  </li>
);

/** Those that a reader gave come first. */
const reasonsFor = (review: Review, { readings }: ReviewConflict): string[] => [
  ...new Set([...readings.flatMap(({ reason }) => reason ?? []), ...review.reasons]),
];

async function settle(
  review: Review,
  { id: record, stage, title }: ReviewConflict,
  verdict: Verdict,
  reason?: string,
): Promise<void> {
  const page = await client.reviewRecord({ id: review.id, record });
  if (!page.ok) return sayProblem(page.error.message);
  const { candidate, decisions } = page.value;
  const reading = { stage, reader: review.readers[0] ?? '1', verdict, reason, settles: true };
  await apply(decide(maker, review, candidate, decisions, reading, title));
}
