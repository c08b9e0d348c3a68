import { useState, type ReactNode } from 'react';
import type { ReviewPage } from '../../../shared/api';
import { protocolData, protocolMarkdown, SORT_NAMES, SUBJECTS } from '../../../shared/review/protocol';
import { saveText } from '../../app/saving/save';
import { useLibrary } from '../../state/library';
import { Button } from '../../ui/Button';
import { counted } from '../../ui/counted';
import { fileNameOf } from '../../../shared/fileName';
import { readerName } from '../readerName';
import styles from './Protocol.module.css';
import { ProtocolDialog } from './ProtocolDialog';
import { SearchDialog } from './SearchDialog';
import { StageDialog } from './StageDialog';

type Editing = { readonly what: 'all' } | { readonly what: 'search' | 'stage'; readonly key?: string };

/** What the review set out to do: its question, criteria, searches, stages and readers; all of it can be changed and taken along. */
export function Protocol({ data: { review, progress, bySearch } }: { data: ReviewPage }) {
  const [editing, setEditing] = useState<Editing>();
  const { readOnly } = useLibrary();
  const close = () => setEditing(undefined);
  const edit = (what: Editing, label: string, words = 'Edit…') => (
    <Button look="quiet" aria-label={label} isDisabled={readOnly !== undefined} onPress={() => setEditing(what)}>
      {words}
    </Button>
  );
  const name = fileNameOf(review.title);
  const json = () => `${JSON.stringify(protocolData(review, bySearch), null, 2)}\n`;
  return (
    <div className={styles.protocol}>
      <div className={styles.tools}>
        <Button isDisabled={readOnly !== undefined} onPress={() => setEditing({ what: 'all' })}>
          Edit the protocol…
        </Button>
        <Button onPress={() => void saveText(`${name} protocol.md`, protocolMarkdown(review, bySearch))}>
          Save as Markdown…
        </Button>
        <Button onPress={() => void saveText(`${name} protocol.json`, json())}>Save as JSON…</Button>
      </div>
      <Lines title="Question" lines={review.question === '' ? [] : [review.question]} />
      <Lines title="Eligible are" lines={review.criteria.include} />
      <Lines title="Ruled out are" lines={review.criteria.exclude} />
      <Section title="Searches" tool={edit({ what: 'search' }, 'Add a search…', 'Add a search…')}>
        {review.searches.length === 0 && <p>No search has brought records yet.</p>}
        <ul className={styles.rows}>
          {review.searches.map(({ key, name: source, sort, query, date, hits }) => {
            const found = bySearch.find((each) => each.key === key);
            return (
              <li key={key}>
                <div>
                  <strong>{source}</strong>
                  <span className={styles.detail}>
                    {[
                      SORT_NAMES[sort],
                      date,
                      hits === undefined ? undefined : counted(hits, 'hit'),
                      counted(found?.records ?? 0, 'record'),
                      found && found.duplicates > 0 ? counted(found.duplicates, 'duplicate') : undefined,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {query !== undefined && <code className={styles.query}>{query}</code>}
                </div>
                {edit({ what: 'search', key }, `Edit the search of ${source}`)}
              </li>
            );
          })}
        </ul>
      </Section>
      <Section title="Stages" tool={edit({ what: 'stage' }, 'Add a stage…', 'Add a stage…')}>
        <ol className={styles.rows}>
          {review.stages.map(({ key, name: stage, of }) => (
            <li key={key}>
              <div>
                <strong>{stage}</strong>
                <span className={styles.detail}>of {SUBJECTS[of]}</span>
                {progress
                  .filter((each) => each.stage === key)
                  .map(({ reader, read, total }) => (
                    <span key={reader} className={styles.detail}>
                      {readerName(reader)}: {read.toLocaleString('en')} of {total.toLocaleString('en')} read
                    </span>
                  ))}
              </div>
              {edit({ what: 'stage', key }, `Edit the stage ${stage}`)}
            </li>
          ))}
        </ol>
      </Section>
      <Section title="Readers">
        <p>
          {review.readers.map(readerName).join(', ')} ·{' '}
          {review.readings === 1 ? 'one reading decides' : `${review.readings} readings must agree`} on a record
        </p>
      </Section>
      <Lines title="Reasons to exclude" lines={review.reasons} />
      {review.previous && (
        <Section title="Previous version">
          <p>
            It included {counted(review.previous.studies, 'study', 'studies')} in{' '}
            {counted(review.previous.reports, 'report')}.
          </p>
        </Section>
      )}
      {editing?.what === 'all' && <ProtocolDialog {...{ review, progress }} onClose={close} />}
      {editing?.what === 'search' && (
        <SearchDialog
          review={review}
          search={review.searches.find(({ key }) => key === editing.key)}
          isUsed={(bySearch.find(({ key }) => key === editing.key)?.records ?? 0) > 0}
          onClose={close}
        />
      )}
      {editing?.what === 'stage' && (
        <StageDialog review={review} stage={review.stages.find(({ key }) => key === editing.key)} onClose={close} />
      )}
    </div>
  );
}

function Section({ title, tool, children }: { title: string; tool?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {tool}
      </div>
      {children}
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Section title={title}>
      {lines.length === 0 ? <p>Nothing was said.</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
