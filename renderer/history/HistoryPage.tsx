import { useState } from 'react';
import type { HistoryStep } from '../../shared/api';
import { CommandButton } from '../app/CommandButton';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { SearchField } from '../ui/SearchField';
import { TextField } from '../ui/TextField';
import { boundsOf, byDay, localDay, longDate } from './days';
import styles from './HistoryPage.module.css';
import { StepLine } from './StepLine';

const FIRST = 200;
const MOST = 1000;

/** What was done, newest first, and what of it has been undone. */
export function HistoryPage() {
  const [limit, setLimit] = useState(FIRST);
  const [words, setWords] = useState('');
  const [day, setDay] = useState('');
  const { data, failure } = useCall('history', { words, ...boundsOf(day), limit }, { keepPrevious: true });
  const steps = data?.items ?? [];
  const isNarrowed = words.trim() !== '' || day !== '';
  return (
    <Page
      title="History"
      tools={
        <>
          <CommandButton id="edit.undo" />
          <CommandButton id="edit.redo" />
          <CommandButton id="go.backups" />
        </>
      }
    >
      {failure && <p>{failure.message}</p>}
      {data?.total === 0 && !isNarrowed ? (
        <EmptyState title="Nothing has been done yet.">
          Each thing you do becomes a line here, and can be undone, after a restart too.
        </EmptyState>
      ) : (
        <>
          <div className={styles.narrowing}>
            <SearchField label="Find in the history" value={words} onChange={setWords} />
            <TextField label="Day" type="date" value={day} onChange={setDay} />
          </div>
          <p className={styles.found} role="status">
            {data && (isNarrowed ? foundSays(data.total, words, day) : reachSays(data.depth, data.since))}
          </p>
          {byDay(steps).map(({ key, steps }) => (
            <DaySection key={key} day={key} steps={steps} />
          ))}
          {data && data.total > limit && limit < MOST && (
            <Button onPress={() => setLimit(MOST)}>Show older steps</Button>
          )}
        </>
      )}
    </Page>
  );
}

function DaySection({ day, steps }: { day: string; steps: readonly HistoryStep[] }) {
  return (
    <section className={styles.day} aria-label={longDate(day)}>
      <h2 className={styles.date}>
        {longDate(day)}
        <span className={styles.count}>{steps.length === 1 ? '1 step' : `${steps.length} steps`}</span>
      </h2>
      <ol>
        {steps.map((step) => (
          <StepLine key={step.seq} step={step} />
        ))}
      </ol>
    </section>
  );
}

function foundSays(total: number, words: string, day: string): string {
  const when = day === '' ? '' : ` on ${longDate(day)}`;
  const what = words.trim() === '' ? '' : ` with “${words.trim()}”`;
  if (total === 0) return `Nothing${what} was done${when}.`;
  return `${total === 1 ? '1 step' : `${total} steps`}${what}${when}.`;
}

function reachSays(depth: number, since: string | undefined): string {
  const reach = `The last ${depth.toLocaleString('en')} steps can be undone, also after a restart.`;
  return since === undefined ? reach : `${reach} They go back to ${longDate(localDay(since))}; backups go further.`;
}
