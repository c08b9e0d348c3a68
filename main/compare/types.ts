import type { FoundStatement, Span } from '../statements';
import type { Drift } from './align';
import type { Differences } from './differences';

/** A text to be compared, with the statements found in it. */
export interface ComparedText {
  readonly doc: string;
  readonly text: string;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** EDTF. */
  readonly issued?: string | undefined;
  readonly statements: readonly FoundStatement[];
}

export interface Place extends Span {
  readonly doc: string;
}

export interface ComparedPair {
  readonly a: Place;
  readonly b: Place;
  readonly relation: 'same-words' | 'maybe-same' | 'reprint';
  /** 0 to 1. Of same words the share of the shorter wording, of reprints the share of the smaller text. */
  readonly score: number;
  /** Word by word what differs, from `a` to `b`. */
  readonly drift?: readonly Drift[];
  /** Why two statements are offered as perhaps the same. */
  readonly reasons?: readonly string[];
  /** Numbers, times, negation and force that differ; never a verdict. */
  readonly differences?: Differences;
  /** Which text came first, by date. */
  readonly first?: string;
  /** Indices of the statements in their texts. */
  readonly statements?: readonly [number, number];
}
