import type { ReviewPage, ReviewQueue } from '../../shared/api';
import type { ReviewStage } from '../../shared/model/reviewRecords';
import { setPreference, usePreference } from '../state/preferences';
import { useCall } from '../state/useCall';
import { EmptyState } from '../ui/EmptyState';
import { Late } from '../ui/Late';
import { Select } from '../ui/Select';
import { notLearned } from './notLearned';
import {
  backward,
  forward,
  movePlace,
  recordInSight,
  showElse,
  usePlace,
  type Filter,
  type Way,
} from '../app/review/place';
import { readerName } from './readerName';
import { RecordCard } from './RecordCard';
import styles from './Screening.module.css';
import { StoppingHelp } from './StoppingHelp';
import { useReport } from './useReport';

const ORDERS = [
  { value: 'imported', label: 'As imported' },
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
] as const satisfies readonly { value: Filter; label: string }[];

/** Records one at a time. What comes next is asked for ahead, so that a decision shows the next at once. */
export function Screening({ data: { review, progress } }: { data: ReviewPage }) {
  const { id } = review;
  const place = usePlace(id);
  const stage = review.stages.find(({ key }) => key === place.stage) ?? review.stages[0]!; // a review has a stage
  const reader = place.reader ?? review.readers[0] ?? '1';
  const { filter } = place;
  const order = usePreference('screeningOrder');
  const { data: queue, failure } = useCall(
    'reviewQueue',
    { id, stage: stage.key, reader, order, filter, limit: 20 },
    { keepPrevious: true },
  );
  const current = queue && recordInSight(place, queue.ids);
  const isTextShown = place.isTextShown ?? stage.of === 'reports';
  const way: Way = {
    canGoBack: place.at > 0,
    forward: () => movePlace(id, (now) => forward(now, current)),
    back: () => movePlace(id, backward),
    isTextShown,
    toggleText: () => movePlace(id, (now) => ({ ...now, isTextShown: !isTextShown })),
  };
  const done = progress.find((each) => each.stage === stage.key && each.reader === reader);
  return (
    <div className={styles.screening}>
      <div className={styles.choices}>
        <Select
          quiet
          label="Stage"
          value={stage.key}
          options={review.stages.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(value) => showElse(id, { stage: value })}
        />
        {review.readers.length > 1 && (
          <Select
            quiet
            label="Reader"
            value={reader}
            options={review.readers.map((name) => ({
              value: name,
              label: readerName(name),
            }))}
            onChange={(value) => showElse(id, { reader: value })}
          />
        )}
        <Select
          quiet
          label="Show"
          value={filter}
          options={FILTERS}
          onChange={(value) => showElse(id, { filter: value })}
        />
        <Select
          quiet
          label="Order"
          value={order}
          options={ORDERS}
          onChange={(value) => {
            void setPreference('screeningOrder', value);
            showElse(id, {});
          }}
        />
        {done && (
          <span role="status" className={styles.read}>
            {done.read.toLocaleString('en')} of {done.total.toLocaleString('en')} read
            {queue && ` · ${queue.run.included.toLocaleString('en')} included`}
          </span>
        )}
      </div>
      {done && (
        <progress className={styles.progress} aria-label="Read" value={done.read} max={Math.max(1, done.total)} />
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
        <OneRecord {...{ review, stage, reader, order, way }} key={`${stage.key} ${reader}`} record={current} />
      )}
      {queue && filter === 'unread' && <StoppingHelp run={queue.run} isByRelevance={order === 'relevance'} />}
    </div>
  );
}

interface OneRecordProps {
  review: ReviewPage['review'];
  stage: ReviewStage;
  reader: string;
  order: string;
  record: ReviewQueue['ids'][number];
  way: Way;
}

/** The record before stays in sight until the next is there. */
function OneRecord({ record, ...given }: OneRecordProps) {
  const { review, way } = given;
  const { data, failure } = useCall('reviewRecord', { id: review.id, record }, { keepPrevious: true });
  useReport(way.isTextShown && data?.candidate.id === record ? data.article.id : undefined, way.isTextShown);
  if (failure) return <p>{failure.message}</p>;
  if (!data) return <Late>Opening the record…</Late>;
  return <RecordCard {...given} key={data.candidate.id} data={data} isWaiting={data.candidate.id !== record} />;
}
