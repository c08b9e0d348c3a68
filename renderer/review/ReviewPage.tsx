import { useState } from 'react';
import type { ReviewPage as ReviewData } from '../../shared/api';
import type { ReviewId } from '../../shared/model/ids';
import { besidePage } from '../app/besidePage';
import { CommandButton } from '../app/CommandButton';
import { useCommand } from '../app/commands';
import { useLibrary } from '../state/library';
import { useStore } from '../state/store';
import { useCall } from '../state/useCall';
import { EmptyState } from '../ui/EmptyState';
import { Late } from '../ui/Late';
import { Page } from '../ui/Page';
import { Segments } from '../ui/Segments';
import { Select } from '../ui/Select';
import { AddRecordsDialog } from './AddRecordsDialog';
import { Conflicts } from './Conflicts';
import { FlowDiagram } from './FlowDiagram';
import { takePacketIn } from './packetFiles';
import { chooseReview, movePlace, useChosenReview, usePlace } from '../app/review/place';
import { Protocol } from './protocol/Protocol';
import { WithReport } from './ReportPane';
import styles from './ReviewPage.module.css';
import { Screening } from './Screening';
import { StartDialog } from './StartDialog';

/** The reviews of a library, one at a time, and its parts. */
export function ReviewPage() {
  const { data } = useCall('reviews', {}, { keepPrevious: true });
  const { readOnly } = useLibrary();
  const chosen = useChosenReview();
  const report = useStore(besidePage);
  const [isStarting, setStarting] = useState(false);
  const shown = data?.find(({ id }) => id === chosen) ?? data?.[0];
  const canChange = readOnly === undefined;
  useCommand('review.begin', () => setStarting(true), canChange);
  useCommand('review.packet', () => void takePacketIn(), canChange);
  const begin = (
    <CommandButton id="review.begin" look={shown ? 'plain' : 'primary'}>
      {shown ? 'New review…' : 'Begin a review…'}
    </CommandButton>
  );
  return (
    <WithReport articleId={report}>
      <Page
        title={shown?.title ?? 'Review'}
        tools={
          shown && (
            <>
              <CommandButton id="go.table" />
              {begin}
            </>
          )
        }
      >
        {!data && <Late>Counting the records…</Late>}
        {data?.length === 0 && (
          <EmptyState
            title="No review has been begun."
            actions={
              <>
                {begin}
                <CommandButton id="review.packet" />
              </>
            }
          >
            Screen what your searches found, one record at a time, and see the PRISMA 2020 diagram grow from your
            decisions.
          </EmptyState>
        )}
        {data && data.length > 1 && shown && (
          <Select
            label="Review"
            value={shown.id}
            options={data.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={chooseReview}
          />
        )}
        {shown && <OneReview key={shown.id} id={shown.id} />}
        {isStarting && <StartDialog onClose={() => setStarting(false)} onStarted={chooseReview} />}
      </Page>
    </WithReport>
  );
}

function OneReview({ id }: { id: ReviewId }) {
  const { data, failure } = useCall('review', { id }, { keepPrevious: true });
  if (failure) return <p>{failure.message}</p>;
  return data ? <Parts data={data} /> : <Late>Counting the records…</Late>;
}

function Parts({ data }: { data: ReviewData }) {
  const [isAdding, setAdding] = useState(false);
  const { review, counts, conflicts } = data;
  const { part } = usePlace(review.id);
  const { readOnly } = useLibrary();
  useCommand('review.add', () => setAdding(true), readOnly === undefined);
  const found = counts.boxes.records_screened + counts.boxes.other_sought_reports;
  return (
    <>
      {review.question !== '' && (part === 'diagram' || part === 'readers') && (
        <p className={styles.question}>{review.question}</p>
      )}
      <div className={styles.parts}>
        <Segments
          quiet
          label="Part of the review"
          value={part}
          options={[
            { value: 'screen', label: 'Screening' },
            { value: 'diagram', label: 'Flow diagram' },
            { value: 'readers', label: conflicts > 0 ? `Readers (${conflicts})` : 'Readers' },
            { value: 'protocol', label: 'Protocol' },
          ]}
          onChange={(value) => movePlace(review.id, (place) => ({ ...place, part: value }))}
        />
        {found > 0 && <CommandButton id="review.add">Add records…</CommandButton>}
      </div>
      {part === 'screen' &&
        (found === 0 ? (
          <EmptyState
            title="There are no records yet."
            actions={
              <CommandButton id="review.add" look="primary">
                Add records…
              </CommandButton>
            }
          >
            Bring in the files that your searches gave, each under the name of its database; duplicates are set apart.
          </EmptyState>
        ) : (
          <Screening data={data} />
        ))}
      {part === 'diagram' && <FlowDiagram data={data} />}
      {part === 'readers' && <Conflicts data={data} />}
      {part === 'protocol' && <Protocol data={data} />}
      {isAdding && <AddRecordsDialog review={review} onClose={() => setAdding(false)} />}
    </>
  );
}
