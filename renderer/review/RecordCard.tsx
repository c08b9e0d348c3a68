import { useEffect, useRef, useState } from 'react';
import { shortAuthors, shownDate } from '../../shared/model/queries';
import type { ReviewRecordPage } from '../../shared/api';
import type { Decision, Review } from '../../shared/model/records';
import type { ReviewStage } from '../../shared/model/reviewRecords';
import { decide } from '../../shared/review/build';
import { CommandButton } from '../app/CommandButton';
import { useCommand } from '../app/commands';
import { useDrafts, useLibrary } from '../state/library';
import { apply, maker } from '../state/transact';
import { Caps } from '../ui/Caps';
import { TextField } from '../ui/TextField';
import { DecisionBar } from './DecisionBar';
import { usePlace, type Way } from '../app/review/place';
import { ScreenedText } from './ScreenedText';
import { termsToMark } from './marking';
import { enterField, leftField } from './leaveField';
import styles from './RecordCard.module.css';
import { RecordTools } from './RecordTools';
import { REPORT_PANE } from './ReportPane';
import { useMarkingText } from './useMarkingText';
import { plainOutlet, plainTitle, plainWords } from '../../shared/model/plainTitle';

interface RecordCardProps {
  review: Review;
  stage: ReviewStage;
  reader: string;
  order: string;
  data: ReviewRecordPage;
  /** Nothing is decided before the record that was asked for is in sight. */
  isWaiting: boolean;
  way: Way;
}

/** One record, large: its title and abstract with the words that matter marked, and what can be decided. */
export function RecordCard({ review, stage, reader, order, data, isWaiting, way }: RecordCardProps) {
  const { readOnly } = useLibrary();
  const drafts = useDrafts();
  const draftKey = `${data.candidate.id} ${stage.key} ${reader}`;
  const [note, setNote] = useState(() => drafts.mine(draftKey)?.text);
  const own = ownReading(data.decisions, stage.key, reader);
  const { csl } = data.article;
  const terms = termsToMark(review);
  const isReadOnly = readOnly !== undefined;
  const field = useRef<HTMLDivElement>(null);
  const isSought = usePlace(review.id).remarkOf === data.candidate.id;
  useEffect(() => {
    if (isSought) field.current?.scrollIntoView({ block: 'center' });
  }, [isSought]);
  const isMarking = useMarkingText(REPORT_PANE);
  useCommand('review.note', () => enterField(field.current), !isReadOnly && !isMarking);
  /** Where it was decided already, the note is kept when its field is left; else with the decision. */
  const keepNote = async () => {
    if (note === undefined || !own) return;
    const words = note.trim();
    if (words !== (own.note ?? '')) {
      const { verdict, reason } = own;
      const reading = { stage: stage.key, reader, verdict, reason, note: words };
      const title = plainTitle(csl) ?? data.article.citationKey;
      if (!(await apply(decide(maker, review, data.candidate, data.decisions, reading, title)))) return;
    }
    drafts.confirm(draftKey, note);
  };
  return (
    <>
      <article className={styles.card} aria-label="Record" ref={fromItsTop}>
        <div className={styles.head}>
          <p className={styles.source}>
            {[shortAuthors(csl.author), plainOutlet(csl), shownDate(csl.issued), `from ${data.from}`]
              .filter(Boolean)
              .join(' · ')}
            {data.duplicateOf && <span> · set apart as a duplicate of “{data.duplicateOf.title}”</span>}
          </p>
          <CommandButton id="review.text" look="quiet">
            {way.isTextShown ? 'Hide the full text' : 'Full text'}
          </CommandButton>
        </div>
        <h2 className={styles.title} dir="auto">
          <ScreenedText text={plainTitle(csl) ?? 'Untitled'} terms={terms} />
        </h2>
        {csl.abstract ? (
          <p className={styles.abstract} dir="auto">
            <ScreenedText text={plainWords(csl.abstract)} terms={terms} />
          </p>
        ) : (
          <p className={styles.none}>This record has no abstract.</p>
        )}
        {order === 'relevance' && data.why.length > 0 && (
          <p className={styles.why}>
            High or low because of{' '}
            {data.why
              .slice(0, 6)
              .map(({ term, weight }) => `${term} ${weight > 0 ? '+' : '−'}`)
              .join(', ')}
            . The order only proposes; you decide.
          </p>
        )}
        <div ref={field}>
          <TextField
            label="Note, kept with the decision"
            rows={2}
            serif
            isReadOnly={isReadOnly}
            value={note ?? own?.note ?? ''}
            onChange={(words) => {
              setNote(words);
              drafts.write(draftKey, { text: words, at: maker.now() });
            }}
            onBlur={() => void keepNote()}
            onKeyDown={(event) => {
              if (!leftField(event)) event.continuePropagation();
            }}
          />
        </div>
        <RecordTools {...{ review, data, isReadOnly, isMarking }} isOfReports={stage.of === 'reports'} />
        <p className={styles.legend}>
          <mark data-of="include">Eligible</mark> <mark data-of="exclude">ruled out</mark>{' '}
          <mark data-of="query">searched</mark> words are marked. <Caps caps={['1']} /> to <Caps caps={['9']} /> exclude
          with a reason, <Caps caps={['N']} /> and <Caps caps={['T']} /> lead to note and tags, <Caps caps={['Esc']} />{' '}
          back.
        </p>
      </article>
      <DecisionBar
        {...{ review, stage, reader, data, own, way, isReadOnly, isWaiting, isMarking }}
        note={note ?? own?.note ?? ''}
        onDecided={(words) => drafts.confirm(draftKey, words)}
      />
    </>
  );
}

/** Each record is read from its top, however far down the one before was left. */
const fromItsTop = (element: HTMLElement | null): void => element?.closest('[data-focus-first]')?.scrollTo({ top: 0 });

const ownReading = (decisions: readonly Decision[], stage: string, reader: string): Decision | undefined =>
  decisions.find((each) => each.stage === stage && each.reader === reader && !each.settles);
