import { useEffect, useRef } from 'react';
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
  const list = useRef<HTMLUListElement>(null);
  const settled = useRef<number>(undefined);
  // The next conflict has the keys of the one that was settled.
  useEffect(() => {
    if (settled.current === undefined) return;
    const items = list.current?.children;
    items?.[Math.min(settled.current, items.length - 1)]?.querySelector('button')?.focus();
    settled.current = undefined;
  }, [conflicts]);
  const settleOne = async (conflict: ReviewConflict, verdict: Verdict, reason?: string) => {
    if (await settle(review, conflict, verdict, reason)) settled.current = conflicts?.indexOf(conflict);
  };
  return (
    <section aria-label="To settle">
      <h2>To settle</h2>
      {conflicts?.length === 0 && <p className={styles.help}>{nothingToSettle(readTwice)}</p>}
      <ul className={styles.list} ref={list}>
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
              <Button isDisabled={readOnly !== undefined} onPress={() => void settleOne(conflict, 'include')}>
                Include
              </Button>
              <MenuButton
                label={`Exclude “${conflict.title}”`}
                trigger={<Button isDisabled={readOnly !== undefined}>Exclude…</Button>}
              >
                {reasonsFor(review, conflict).map((reason) => (
                  <MenuItem key={reason} label={reason} onAction={() => void settleOne(conflict, 'exclude', reason)} />
                ))}
                <MenuItem label="Without a reason" onAction={() => void settleOne(conflict, 'exclude')} />
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
): Promise<boolean> {
  const page = await client.reviewRecord({ id: review.id, record });
  if (!page.ok) {
    sayProblem(page.error.message);
    return false;
  }
  const { candidate, decisions } = page.value;
  const reading = { stage, reader: review.readers[0] ?? '1', verdict, reason, settles: true };
  return apply(decide(maker, review, candidate, decisions, reading, title));
}
