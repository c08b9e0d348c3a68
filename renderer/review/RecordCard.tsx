import { useRef, useState } from 'react';
import type { CandidateId } from '../../shared/model/ids';
import { shortAuthors, shownDate } from '../../shared/model/queries';
import type { Review } from '../../shared/model/records';
import type { Verdict } from '../../shared/model/reviewRecords';
import { decide } from '../../shared/review/build';
import { CommandButton } from '../app/CommandButton';
import { useCommand } from '../app/commands';
import { useDrafts, useLibrary } from '../state/library';
import { sayProblem } from '../state/messages';
import { applied, maker, undo } from '../state/transact';
import { useCall } from '../state/useCall';
import { Caps } from '../ui/Caps';
import { Late } from '../ui/Late';
import { TextField } from '../ui/TextField';
import { ScreenedText } from './ScreenedText';
import { termsToMark } from './marking';
import styles from './RecordCard.module.css';
import { ReasonKeys } from './ReasonKeys';
import type { Trail } from './useTrail';

interface RecordCardProps {
  review: Review;
  stage: string;
  reader: string;
  order: string;
  record: CandidateId;
  trail: Trail;
}

/** Steps of history that decisions of this window became, the last one last: these alone are taken back here. */
const decided: number[] = [];

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { include: 'Included', exclude: 'Excluded', maybe: 'Maybe' };

/** One record, large: its title and abstract with the words that matter marked, and what can be decided. */
export function RecordCard({ review, stage, reader, order, record, trail }: RecordCardProps) {
  const { data, failure } = useCall('reviewRecord', { id: review.id, record }, { keepPrevious: true });
  const { readOnly } = useLibrary();
  const drafts = useDrafts();
  const draftKey = `${record} ${stage} ${reader}`;
  const [note, setNote] = useState(() => drafts.read(draftKey)?.text);
  const isDeciding = useRef(false);
  const own = data?.decisions.find((each) => each.stage === stage && each.reader === reader && !each.settles);

  const take = async (verdict: Verdict, reason?: string) => {
    if (!data || data.candidate.id !== record || isDeciding.current) return;
    isDeciding.current = true;
    const { candidate, article, decisions } = data;
    const words = note ?? own?.note ?? '';
    const reading = { stage, reader, verdict, reason, note: words.trim() };
    const title = article.csl.title ?? article.citationKey;
    const step = await applied(decide(maker, review, candidate, decisions, reading, title));
    isDeciding.current = false;
    if (!step) return;
    decided.push(step.seq);
    drafts.confirm(draftKey, words);
    trail.forward();
  };
  const takeBack = async () => {
    const step = decided.at(-1);
    if (step === undefined) return sayProblem('Nothing has been decided here yet that could be taken back.');
    if (!(await undo(step))) return;
    decided.pop();
    trail.back();
  };

  const canDecide = data !== undefined && !readOnly;
  useCommand('review.include', () => void take('include'), canDecide);
  useCommand('review.exclude', () => void take('exclude'), canDecide);
  useCommand('review.maybe', () => void take('maybe'), canDecide);
  useCommand('review.undo', () => void takeBack(), trail.canGoBack && !readOnly);
  useCommand('review.next', trail.forward);
  useCommand('review.previous', trail.back, trail.canGoBack);

  if (failure) return <p>{failure.message}</p>;
  if (!data) return <Late>Opening the record…</Late>;
  const { csl } = data.article;
  const terms = termsToMark(review);
  return (
    <article className={styles.card} aria-label="Record">
      <div className={styles.bar}>
        <p className={styles.state} role="status">
          {own
            ? `${VERDICT_WORDS[own.verdict]}${own.reason === undefined ? '' : `: ${own.reason}`}. Deciding again replaces it.`
            : 'Not read yet.'}
        </p>
        <div className={styles.verdicts}>
          <CommandButton id="review.include" />
          <CommandButton id="review.exclude" />
          <CommandButton id="review.maybe" />
          <span className={styles.gap} />
          <CommandButton id="review.undo" />
          <CommandButton id="review.previous" />
          <CommandButton id="review.next" />
        </div>
        <ReasonKeys
          reasons={review.reasons}
          isDisabled={!canDecide}
          onReason={(reason) => void take('exclude', reason)}
        />
      </div>
      <p className={styles.source}>
        {[shortAuthors(csl.author), csl['container-title'], shownDate(csl.issued)].filter(Boolean).join(' · ')}
        <span> · from {data.from}</span>
      </p>
      <h2 className={styles.title}>
        <ScreenedText text={csl.title ?? 'Untitled'} terms={terms} />
      </h2>
      <p className={styles.abstract}>
        {csl.abstract ? <ScreenedText text={csl.abstract} terms={terms} /> : 'This record has no abstract.'}
      </p>
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
      <TextField
        label="Note, kept with the decision"
        rows={2}
        serif
        value={note ?? own?.note ?? ''}
        onChange={(words) => {
          setNote(words);
          drafts.write(draftKey, { text: words, at: maker.now() });
        }}
      />
      <p className={styles.legend}>
        <mark data-of="include">Eligible</mark> <mark data-of="exclude">ruled out</mark>{' '}
        <mark data-of="query">searched</mark> words are marked. <Caps caps={['1']} /> to <Caps caps={['9']} /> exclude
        with a reason.
      </p>
    </article>
  );
}
