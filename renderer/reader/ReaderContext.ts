import { createContext, use } from 'react';
import type { EvidenceId } from '../../shared/model/ids';
import type { Highlight } from '../../shared/model/records';
import type { PlacedHighlight } from './placed';
import type { PlacedStatement } from './statements';
import type { Passage } from './textRange';
import type { Marking } from './useMarking';
import type { Review } from './useReview';

/** What the cards of the margin need of their reader. */
export interface ReaderActions {
  readonly marking: Marking;
  readonly focusedId: string | undefined;
  /** Focuses a highlight and brings its words into sight. */
  readonly focus: (highlight: PlacedHighlight) => void;
  /** Focuses an accepted statement and brings its words into sight. */
  readonly focusStatement: (statement: PlacedStatement) => void;
  /** The link on which stance keys work. */
  readonly linkAtHand: EvidenceId | undefined;
  readonly setLinkAtHand: (id: EvidenceId) => void;
  /** The highlight whose comment is being written. */
  readonly commentingId: string | undefined;
  readonly setCommenting: (id: string | undefined) => void;
  /** The highlight whose tags are being written. */
  readonly taggingId: string | undefined;
  readonly setTagging: (id: string | undefined) => void;
  /** Puts the focus back into the text, where the keys of the reader work. */
  readonly focusText: () => void;
  readonly requestLink: (highlight: Highlight) => void;
  /** The selected words, on which a lost highlight may be put. */
  readonly selection: Passage | undefined;
  readonly quoteOf: (passage: Passage) => string;
  /** The suggested statements, while they are reviewed. */
  readonly review: Review;
}

export const ReaderContext = createContext<ReaderActions | undefined>(undefined);

export function useReader(): ReaderActions {
  const actions = use(ReaderContext);
  if (!actions) throw new Error('This belongs inside a reader.');
  return actions;
}
