import type { HistoryStep, TouchedRecord } from '../../shared/api';
import { open } from '../app/navigation';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { clock, localDay, longDate } from './days';
import { askToRestore } from './restoring';
import styles from './StepLine.module.css';
import { kindAndChange, targetOf } from './touched';

/** One thing that was done: when, what, to which records, and the way back to the library as it was then. */
export function StepLine({ step }: { step: HistoryStep }) {
  const { at, label, undone, touched, touchedCount } = step;
  const more = touchedCount - touched.length;
  return (
    <li className={cx(styles.step, undone && styles.undone)}>
      <time dateTime={at} className={styles.time}>
        {clock(at)}
      </time>
      <div className={styles.what}>
        <p className={styles.label}>
          {undone ? <s>{label}</s> : label}
          {undone && <span className={styles.state}>undone</span>}
        </p>
        <ul className={styles.touched}>
          {touched.map((record) => (
            <Touched key={`${record.what} ${record.id}`} record={record} />
          ))}
          {more > 0 && <li className={styles.more}>and {more.toLocaleString('en')} more</li>}
        </ul>
      </div>
      <span className={styles.then}>
        <Button look="quiet" aria-label={`As it was then, after “${label}”…`} onPress={() => askAbout(step)}>
          As it was then…
        </Button>
      </span>
    </li>
  );
}

function Touched({ record }: { record: TouchedRecord }) {
  const target = targetOf(record);
  return (
    <li className={styles.record}>
      <span className={styles.kind}>{kindAndChange(record)}</span>
      {target ? (
        <button type="button" className={styles.link} onClick={() => open(target)}>
          {record.title}
        </button>
      ) : (
        <span className={styles.gone}>{record.title}</span>
      )}
    </li>
  );
}

function askAbout({ seq, at, label }: HistoryStep): void {
  const when = `${longDate(localDay(at))}, ${clock(at)}`;
  askToRestore({ at: seq, says: `It will be this library as it was right after “${label}” on ${when}.` });
}
