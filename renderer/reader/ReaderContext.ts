import { createContext, use } from 'react';
import type { Highlight } from '../../shared/model/records';
import type { Passage } from './textRange';
import type { AtHand } from './useAtHand';
import type { Marking } from './useMarking';
import type { Review } from './useReview';

/** What the cards of the margin need of their reader. */
export interface ReaderActions extends Pick<
  AtHand,
  | 'focusedId'
  | 'focus'
  | 'focusStatement'
  | 'linkAtHand'
  | 'setLinkAtHand'
  | 'commentingId'
  | 'setCommenting'
  | 'taggingId'
  | 'setTagging'
> {
  readonly marking: Marking;
  /** Puts the focus back into the text, where the keys of the reader work. */
  readonly focusText: () => void;
  readonly requestLink: (highlight: Highlight) => void;
  /** Puts a lost highlight on these words, which it then stands on, and goes on in the text. */
  readonly putBack: (highlight: Highlight, passage: Passage) => Promise<void>;
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
