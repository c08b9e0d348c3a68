import type { CERTAINTIES, FOOTINGS, FORCES, MODES, SOURCE_TYPES } from '../../shared/model/records';

/** A place in the text. Offsets count UTF-16 code units, end exclusive; `text` is the literal slice between them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Force = (typeof FORCES)[number];
export type Mode = (typeof MODES)[number];
export type Footing = (typeof FOOTINGS)[number];
export type Certainty = (typeof CERTAINTIES)[number];
/** How the speaker's name was found. `none` when it was not. */
export type NamedBy = 'name' | 'alias' | 'epithet' | 'pronoun' | 'none';
export type SpeakerType = (typeof SOURCE_TYPES)[number];

export interface Speaker extends Span {
  /** Best name in the text for the one who speaks: "Vladimir Putin" for "he". */
  readonly name: string;
  readonly by: NamedBy;
  readonly type: SpeakerType;
  readonly footing: Footing;
}

/** A time as written, and as EDTF when the article's date is known and decides it. */
export interface TimeOf extends Span {
  readonly edtf?: string;
}

/** One place in a text where someone is said to have said, thought or wanted something. */
export interface FoundStatement {
  /** In text order, not touching; the whole statement lies between the first start and the last end. */
  readonly content: readonly Span[];
  /** What stands in quotation marks within the content, without the marks. */
  readonly quoted: readonly Span[];
  readonly mode: Mode;
  readonly cue: Span;
  /** Absent when nobody is named. */
  readonly speaker?: Speaker;
  readonly hearer?: Span;
  readonly venue?: Span;
  readonly time?: TimeOf;
  readonly hedge?: Span;
  readonly force: Force;
  readonly certainty: Certainty;
  readonly polarity: 'positive' | 'negative';
  /** What its speaker is reported to have reported of others, within its content. */
  readonly nested?: readonly FoundStatement[];
  readonly rule: string;
  /** Share of this rule's proposals that are wholly right in text it has not seen; 0 to 1. */
  readonly confidence: number;
}
