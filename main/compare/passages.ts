import type { FoundStatement } from '../statements';
import { driftBetween, type Drift } from './align';
import { differencesBetween, type Differences } from './differences';
import { wordsOf } from './words';

/** A passage to be set beside another: its words, and what is known of it when it is a statement. */
export interface PassageWords {
  readonly text: string;
  readonly force?: FoundStatement['force'] | undefined;
  /** EDTF. */
  readonly said?: string | undefined;
}

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: Drift['kind'];
}

/** What differs between two passages, word by word, with the places in each. It never says which is right or that they clash. */
export interface PassageComparison {
  readonly drift: readonly Drift[];
  readonly marksA: readonly Mark[];
  readonly marksB: readonly Mark[];
  readonly differences: Differences;
  /** Share of the shorter passage's words that stand, in order, in the other; 0 to 1. */
  readonly shared: number;
}

/** Beyond so many words a passage is a text; its first words are compared. */
const MOST_WORDS = 2000;

export function comparePassages(a: PassageWords, b: PassageWords): PassageComparison {
  const [inA, inB] = [wordsOf(a.text).slice(0, MOST_WORDS), wordsOf(b.text).slice(0, MOST_WORDS)];
  const drift = driftBetween(a.text, inA, b.text, inB);
  const marks = (side: 'a' | 'b'): Mark[] =>
    drift.flatMap((one) => {
      const place = one[side];
      return place ? [{ start: place.start, end: place.end, kind: one.kind }] : [];
    });
  const marksA = marks('a');
  const changed = inA.filter(({ start }) => marksA.some((mark) => start >= mark.start && start < mark.end)).length;
  return {
    drift,
    marksA,
    marksB: marks('b'),
    differences: differencesBetween(asStatement(a), asStatement(b)),
    shared: (inA.length - changed) / Math.max(1, Math.min(inA.length, inB.length)),
  };
}

function asStatement({ text, force = 'neutral', said }: PassageWords): { text: string; statement: FoundStatement } {
  const whole = { start: 0, end: text.length };
  return {
    text,
    statement: {
      content: [whole],
      quoted: [],
      mode: 'indirect',
      cue: whole,
      force,
      certainty: 'unspecified',
      polarity: 'positive',
      rule: 'compared',
      confidence: 1,
      ...(said !== undefined && { time: { ...whole, edtf: said } }),
    },
  };
}
