import { useState } from 'react';
import type { HistoryStep } from '../../shared/api';
import { CommandButton } from '../app/CommandButton';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { byDay } from './days';
import styles from './HistoryPage.module.css';

const FIRST = 200;
const MOST = 1000;

/** What was done, newest first, and what of it has been undone. */
export function HistoryPage() {
  const [limit, setLimit] = useState(FIRST);
  const { data, failure } = useCall('history', { offset: 0, limit }, { keepPrevious: true });
  const steps = data?.items ?? [];
  return (
    <Page
      title="History"
      tools={
        <>
          <CommandButton id="edit.undo" />
          <CommandButton id="edit.redo" />
        </>
      }
    >
      {failure && <p>{failure.message}</p>}
      {data?.total === 0 && (
        <EmptyState title="Nothing has been done yet.">
          Each thing you do becomes a line here, and can be undone, after a restart too.
        </EmptyState>
      )}
      {byDay(steps).map(({ key, steps }) => (
        <section key={key} className={styles.day}>
          <h2 className={styles.date}>{longDate(key)}</h2>
          <ol>
            {steps.map((step) => (
              <Step key={step.seq} step={step} />
            ))}
          </ol>
        </section>
      ))}
      {data && data.total > limit && limit < MOST && <Button onPress={() => setLimit(MOST)}>Show older steps</Button>}
    </Page>
  );
}

function Step({ step: { at, label, undone } }: { step: HistoryStep }) {
  return (
    <li className={cx(styles.step, undone && styles.undone)}>
      <time dateTime={at} className={styles.time}>
        {new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}
      </time>
      {undone ? <s className={styles.label}>{label}</s> : <span className={styles.label}>{label}</span>}
      {undone && <span className={styles.state}>undone</span>}
    </li>
  );
}

const longDate = (day: string): string =>
  new Date(`${day}T12:00:00`).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
