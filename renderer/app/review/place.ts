import type { ReviewQueue } from '../../../shared/api';
import type { CandidateId, ReviewId } from '../../../shared/model/ids';
import { createStore, useStore } from '../../state/store';

export type Filter = 'unread' | 'maybe' | 'include' | 'exclude' | 'conflict' | 'all';
export type Part = 'screen' | 'diagram' | 'readers' | 'protocol';

/** Where somebody is in a review: kept while the window is open, so that the way to a text and back loses nothing. */
export interface Place {
  readonly part: Part;
  readonly stage?: string;
  readonly reader?: string;
  readonly filter: Filter;
  /** The records that were seen, and which of them is in sight; past the last one, a new one is. */
  readonly seen: readonly CandidateId[];
  readonly at: number;
  /** The record whose note was looked for, and is brought into sight with it. */
  readonly remarkOf?: CandidateId;
  /** Whether the full text stands beside the record; by itself at the stages at which it is read. */
  readonly isTextShown?: boolean;
}

const START: Place = { part: 'screen', filter: 'unread', seen: [], at: 0 };
const places = createStore<ReadonlyMap<ReviewId, Place>>(new Map());
/** The review in sight last. */
const chosen = createStore<ReviewId | undefined>(undefined);

export const useChosenReview = () => useStore(chosen);
export const chooseReview = (id: ReviewId): void => chosen.set(() => id);

export const usePlace = (id: ReviewId): Place => useStore(places, (all) => all.get(id) ?? START);

export const movePlace = (id: ReviewId, move: (place: Place) => Place): void =>
  places.set((all) => new Map(all).set(id, move(all.get(id) ?? START)));

/** Something else is to be shown: the way begins anew. */
export const showElse = (id: ReviewId, fields: Partial<Pick<Place, 'stage' | 'reader' | 'filter'>>): void =>
  movePlace(id, (place) => ({ ...place, ...fields, seen: [], at: 0 }));

/** The record in sight: one that was seen, or the first of the queue that was not. */
export function recordInSight({ seen, at }: Place, queue: ReviewQueue['ids']): CandidateId | undefined {
  const known = new Set(seen);
  return seen[at] ?? queue.find((id) => !known.has(id));
}

/** On to the next record: the one after on the way back, else a new one. */
export function forward(place: Place, current: CandidateId | undefined): Place {
  if (place.at < place.seen.length) return { ...place, at: place.at + 1 };
  return current === undefined ? place : { ...place, seen: [...place.seen, current], at: place.at + 1 };
}

export const backward = (place: Place): Place => ({ ...place, at: Math.max(0, place.at - 1) });

/** The way back and forth, and whether the full text is in sight. */
export interface Way {
  readonly canGoBack: boolean;
  readonly forward: () => void;
  readonly back: () => void;
  readonly isTextShown: boolean;
  readonly toggleText: () => void;
}
