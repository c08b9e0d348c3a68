import type { ReviewPage } from '../../shared/api';
import styles from './Protocol.module.css';

/** What the review set out to do: its question, criteria and searches. */
export function Protocol({ data: { review, progress } }: { data: ReviewPage }) {
  return (
    <div className={styles.protocol}>
      <Lines title="Eligible are" lines={review.criteria.include} />
      <Lines title="Ruled out are" lines={review.criteria.exclude} />
      <Lines title="Reasons to exclude" lines={review.reasons} />
      <section aria-label="Searches">
        <h2>Searches</h2>
        {review.searches.length === 0 && <p>No search has brought records yet.</p>}
        <ul>
          {review.searches.map(({ key, name, query, date, hits }) => (
            <li key={key}>
              {[name, query, date, hits === undefined ? undefined : `${hits} hits`].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="Progress">
        <h2>Progress</h2>
        <ul>
          {progress.map(({ stage, reader, read, total }) => (
            <li key={`${stage} ${reader}`}>
              {review.stages.find(({ key }) => key === stage)?.name}, reader {reader}: {read.toLocaleString('en')} of{' '}
              {total.toLocaleString('en')} read
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 ? <p>Nothing was said.</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
