import { useState } from 'react';
import type { HistoryStep } from '../../shared/api';
import { CommandButton } from '../app/CommandButton';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { SearchField } from '../ui/SearchField';
import { TextField } from '../ui/TextField';
import { boundsOf, byDay, longDate } from './days';
import { counted, foundSays, reachSays } from './found';
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
  const hasMore = data !== undefined && data.total > steps.length;
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
            {data && (isNarrowed ? foundSays(data, words, day) : reachSays(data))}
          </p>
          {byDay(steps).map(({ key, steps }, index, days) => (
            <DaySection key={key} day={key} steps={steps} goesOn={hasMore && index === days.length - 1} />
          ))}
          {hasMore && limit < MOST && <Button onPress={() => setLimit(MOST)}>Show older steps</Button>}
        </>
      )}
    </Page>
  );
}

interface DaySectionProps {
  day: string;
  steps: readonly HistoryStep[];
  /** Whether more was done on that day than is shown. */
  goesOn: boolean;
}

function DaySection({ day, steps, goesOn }: DaySectionProps) {
  return (
    <section className={styles.day} aria-label={longDate(day)}>
      <h2 className={styles.date}>
        {longDate(day)}
        <span className={styles.count}>{goesOn ? `the last ${counted(steps.length)}` : counted(steps.length)}</span>
      </h2>
      <ol>
        {steps.map((step) => (
          <StepLine key={step.seq} step={step} />
        ))}
      </ol>
    </section>
  );
}
