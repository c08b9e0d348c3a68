import { useEffect, useState } from 'react';
import type { ReviewPage, ReviewQueue } from '../../shared/api';
import { usePreference, setPreference } from '../state/preferences';
import { useCall } from '../state/useCall';
import { EmptyState } from '../ui/EmptyState';
import { Late } from '../ui/Late';
import { Select } from '../ui/Select';
import { RecordCard } from './RecordCard';
import styles from './Screening.module.css';
import { StoppingHelp } from './StoppingHelp';
import { useTrail } from './useTrail';

const ORDERS = [
  { value: 'imported', label: 'As they came in' },
  { value: 'random', label: 'Random' },
  { value: 'relevance', label: 'By relevance' },
] as const;
const FILTERS = [
  { value: 'unread', label: 'Unread' },
  { value: 'maybe', label: 'Maybe' },
  { value: 'include', label: 'Included' },
  { value: 'exclude', label: 'Excluded' },
  { value: 'conflict', label: 'To settle' },
  { value: 'all', label: 'All' },
] as const;

/** Records one at a time. What comes next is asked for ahead, so that a decision shows the next at once. */
export function Screening({ data: { review, progress } }: { data: ReviewPage }) {
  const [stage, setStage] = useState(review.stages[0]?.key ?? '');
  const [reader, setReader] = useState(review.readers[0] ?? '1');
  const [filter, setFilter] = useState<(typeof FILTERS)[number]['value']>('unread');
  const order = usePreference('screeningOrder');
  const { data: queue, failure } = useCall(
    'reviewQueue',
    { id: review.id, stage, reader, order, filter, limit: 20 },
    { keepPrevious: true },
  );
  const trail = useTrail(queue?.ids ?? []);
  const { restart } = trail;
  useEffect(restart, [restart, stage, reader, filter, order]);
  const done = progress.find((each) => each.stage === stage && each.reader === reader);
  const current = trail.current;
  return (
    <div className={styles.screening}>
      <div className={styles.choices}>
        <Select
          label="Stage"
          value={stage}
          options={review.stages.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={setStage}
        />
        {review.readers.length > 1 && (
          <Select
            label="Reader"
            value={reader}
            options={review.readers.map((name) => ({ value: name, label: name }))}
            onChange={setReader}
          />
        )}
        <Select label="Show" value={filter} options={FILTERS} onChange={setFilter} />
        <Select
          label="Order"
          value={order}
          options={ORDERS}
          onChange={(value) => void setPreference('screeningOrder', value)}
        />
      </div>
      {done && (
        <div className={styles.progress}>
          <progress aria-label="Read" value={done.read} max={Math.max(1, done.total)} />
          <span role="status">
            {done.read.toLocaleString('en')} of {done.total.toLocaleString('en')} read
            {queue && ` · ${queue.run.included.toLocaleString('en')} included`}
          </span>
        </div>
      )}
      {queue?.relevance && queue.relevance.state !== 'learned' && (
        <p className={styles.order} role="note">
          {notLearned(queue.relevance)}
        </p>
      )}
      {failure && <p>{failure.message}</p>}
      {!queue && !failure && <Late>Looking for the next record…</Late>}
      {queue && current === undefined && (
        <EmptyState title={filter === 'unread' ? 'Everything here has been read.' : 'No record fits here.'}>
          {filter === 'unread' ? 'Choose the next stage, or look at the flow diagram.' : 'Choose what to show, above.'}
        </EmptyState>
      )}
      {current !== undefined && (
        <RecordCard
          key={`${current} ${stage} ${reader}`}
          {...{ review, stage, reader, order, trail }}
          record={current}
        />
      )}
      {queue && filter === 'unread' && <StoppingHelp run={queue.run} isByRelevance={order === 'relevance'} />}
    </div>
  );
}

/** Why the records come as they came in although the order by relevance was chosen. */
function notLearned({ state, includes, excludes }: NonNullable<ReviewQueue['relevance']>): string {
  if (state === 'failed')
    return 'Shown as they came in: the order by relevance could not be learned. It is tried again with your next decision.';
  if (state === 'learning')
    return `Shown as they came in until the order is learned from ${(includes + excludes).toLocaleString('en')} decisions. That takes seconds; you need not wait.`;
  const lacking = includes > 0 ? 'one that you exclude' : excludes > 0 ? 'one that you include' : 'one of each kind';
  return `Shown as they came in: the order by relevance learns from what you include and exclude, and still needs ${lacking}.`;
}
