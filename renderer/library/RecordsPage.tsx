import { useState } from 'react';
import { CHECKS, type CheckId } from '../../shared/bibliography/quality';
import { useLibrary } from '../state/library';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Late } from '../ui/Late';
import { Page } from '../ui/Page';
import { Select } from '../ui/Select';
import { fixAll } from './fixing';
import { RecordToCheck } from './RecordToCheck';
import styles from './RecordsPage.module.css';

const SHOWN = 200;
const ids = Object.keys(CHECKS) as CheckId[]; // the keys of a table of ours
type Shown = CheckId | 'all';

/** What in the records is probably not as it should be, with what can be put right at once. */
export function RecordsPage() {
  const [check, setCheck] = useState<Shown>('all');
  const { readOnly, counts: library } = useLibrary();
  const wanted = { ...(check === 'all' ? {} : { check }), limit: SHOWN };
  const { data, failure, isPending } = useCall('recordProblems', wanted, { keepPrevious: true });
  const counts = data?.counts;
  const fixable = data?.items.some(({ problems }) => problems.some(({ fix }) => fix)) ?? false;
  return (
    <Page
      title="Records to check"
      tools={
        <>
          <Select<Shown>
            label="Show"
            value={check}
            options={[
              { value: 'all', label: 'Everything' },
              ...ids.map((id) => ({ value: id, label: `${CHECKS[id]} (${(counts?.[id] ?? 0).toLocaleString('en')})` })),
            ]}
            onChange={setCheck}
          />
          {check !== 'all' && fixable && (
            <Button isDisabled={readOnly !== undefined} onPress={() => void fixAll(check)}>
              Correct all that can be corrected
            </Button>
          )}
        </>
      }
    >
      {failure && <p>{failure.message}</p>}
      {isPending && <Late>Checking {library.article.toLocaleString('en')} records…</Late>}
      {data?.total === 0 && (
        <EmptyState title="Nothing here needs a look.">
          Missing fields, false check digits, impossible dates, names in capitals and left-over markup would stand here.
        </EmptyState>
      )}
      {data && data.total > 0 && (
        <>
          <p className={styles.count}>
            {data.total.toLocaleString('en')} {data.total === 1 ? 'record' : 'records'}
            {data.total > data.items.length && `, the ${data.items.length} newest of them`}. Nothing is changed unless
            you say so; each change can be undone.
          </p>
          <ul className={styles.records}>
            {data.items.map(({ article, problems }) => (
              <RecordToCheck
                key={article.id}
                article={article}
                problems={problems}
                isReadOnly={readOnly !== undefined}
              />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
