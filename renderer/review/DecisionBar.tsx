import { useRef } from 'react';
import type { ReviewRecordPage } from '../../shared/api';
import type { Decision, Review } from '../../shared/model/records';
import type { ReviewStage, Verdict } from '../../shared/model/reviewRecords';
import { decide } from '../../shared/review/build';
import { CommandButton } from '../app/CommandButton';
import { useCommand } from '../app/commands';
import { sayProblem } from '../state/messages';
import { applied, maker, undo } from '../state/transact';
import styles from './DecisionBar.module.css';
import sticky from '../ui/stickyBar.module.css';
import { ReasonKeys } from './ReasonKeys';
import type { Way } from '../app/review/place';
import { plainTitle } from '../../shared/model/plainTitle';

interface DecisionBarProps {
  review: Review;
  stage: ReviewStage;
  reader: string;
  data: ReviewRecordPage;
  /** What this reader has decided of it here. */
  own: Decision | undefined;
  /** As it stands in its field. */
  note: string;
  /** A decision with this note is on disk. */
  onDecided: (note: string) => void;
  isReadOnly: boolean;
  /** The record that was asked for is not in sight yet: nothing is decided, but what was decided can be taken back. */
  isWaiting: boolean;
  /** Words are selected in the full text: keys mark them and decide nothing. */
  isMarking: boolean;
  way: Way;
}

/** Steps of history that decisions of this window became, the last one last: these alone are taken back here. */
const decided: number[] = [];

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { include: 'Included', exclude: 'Excluded', maybe: 'Maybe' };

/** What can be decided of a record, under the hand: verdicts, reasons, taking back, and the way back and forth. */
export function DecisionBar({ review, stage, reader, data, own, note, onDecided, way, ...is }: DecisionBarProps) {
  const deciding = useRef<Promise<void>>(undefined);
  const { isMarking } = is;
  const { candidate, article, decisions, outcome } = data;
  const isApart = outcome.state === 'apart';
  const can = !is.isReadOnly && !is.isWaiting && !isApart && !isMarking;

  const decideOn = async (verdict: Verdict, reason?: string) => {
    const reading = { stage: stage.key, reader, verdict, reason, note: note.trim() };
    const title = plainTitle(article.csl) ?? article.citationKey;
    const step = await applied(decide(maker, review, candidate, decisions, reading, title));
    if (!step) return;
    decided.push(step.seq);
    onDecided(note);
    way.forward();
  };
  const take = (verdict: Verdict, reason?: string) => {
    deciding.current ??= decideOn(verdict, reason).finally(() => (deciding.current = undefined));
  };
  const takeBack = async () => {
    await deciding.current;
    const step = decided.at(-1);
    if (step === undefined) return sayProblem('Nothing has been decided here yet that could be taken back.');
    if (!(await undo(step))) return;
    decided.pop();
    way.back();
  };

  useCommand('review.include', () => take('include'), can);
  useCommand('review.exclude', () => take('exclude'), can);
  useCommand('review.maybe', () => take('maybe'), can);
  useCommand('review.undo', () => void takeBack(), way.canGoBack && !is.isReadOnly && !isMarking);
  useCommand('review.next', way.forward, !isMarking);
  useCommand('review.previous', way.back, way.canGoBack && !isMarking);
  useCommand('review.text', way.toggleText, !isMarking);
  return (
    <div className={sticky.bar}>
      <div className={styles.verdicts}>
        <CommandButton id="review.include" />
        <CommandButton id="review.exclude" />
        <CommandButton id="review.maybe" />
        <ReasonKeys reasons={review.reasons} isDisabled={!can} onReason={(reason) => take('exclude', reason)} />
      </div>
      <div className={styles.way}>
        <p className={styles.state} role="status">
          {stateInWords(data, own)}
          {isMarking && ' Words are selected in the text: keys mark them and decide nothing.'}
        </p>
        <CommandButton id="review.undo" look="quiet" />
        <CommandButton id="review.previous" look="quiet">
          Previous
        </CommandButton>
        <CommandButton id="review.next" look="quiet">
          Next
        </CommandButton>
      </div>
    </div>
  );
}

function stateInWords({ outcome, candidate }: ReviewRecordPage, own: Decision | undefined): string {
  if (candidate.duplicateOfId !== undefined) return 'Set apart as a duplicate: put it back to decide on it.';
  if (outcome.state === 'apart') return 'Taken out before screening: put it back to decide on it.';
  if (candidate.notRetrieved) return 'Its report was not retrieved.';
  if (!own) return 'Not read yet.';
  return `${VERDICT_WORDS[own.verdict]}${own.reason === undefined ? '' : `: ${own.reason}`}. Deciding again replaces it.`;
}
