import { agreement, type Agreement, type Span } from './context';
import type { FoldedText } from './foldedText';
import type { LookalikeFinder } from './lookalikes';
import { AGREES, CHANGED, CLEARLY, SHORT, TOO_SHORT, type FoldedQuote } from './match';

/** The stricter share where the context does not agree as a whole. */
const CHANGED_APART = 0.2;
/** Folded units above which a quote is not looked for: the time grows with its square. */
const TOO_LONG = 4096;

interface Candidate {
  readonly place: Span;
  /** Of the quote, what is still there: 1 for the very words. */
  readonly share: number;
  readonly agreement: Agreement;
  /** What places are compared by. */
  readonly merit: number;
}

/** The place that holds nearly the words of a quote, when it is clearly the one and beyond doubt the same sentence. */
export function findNearlySameWords(
  quote: FoldedQuote,
  text: FoldedText,
  finder: LookalikeFinder,
): { place: Span; share: number } | undefined {
  const { length } = quote.words;
  if (length < TOO_SHORT || length > TOO_LONG) return undefined;
  const candidates: Candidate[] = [];
  for (const { part, restAtLeast } of finder.find(quote.words, Math.floor(length * CHANGED))) {
    if (part) candidates.push(candidate(part, 1 - part.edits / length, agreement(quote.context, text, part)));
    const restAtMost = 1 - restAtLeast / length;
    // In its old neighbourhood, and clearly no other place has as many of its words.
    if (candidates.some((c) => c.agreement.best >= AGREES && c.share - restAtMost >= CLEARLY)) break;
  }
  candidates.sort((a, b) => b.merit - a.merit);
  const [first] = candidates;
  if (!first) return undefined;
  const second = candidates.find(({ place }) => place.start >= first.place.end || place.end <= first.place.start);
  if (second && first.merit - second.merit < CLEARLY) return undefined;
  return isTheSame(quote.words, first, text) ? first : undefined;
}

const candidate = (place: Span, share: number, agreement: Agreement): Candidate => ({
  place,
  share,
  agreement,
  merit: share + agreement.mean,
});

function isTheSame(words: string, { place, share, agreement }: Candidate, text: FoldedText): boolean {
  if (agreement.mean >= AGREES) return true;
  if (share < 1 - CHANGED_APART) return false;
  return (
    agreement.best >= AGREES || (words.length >= SHORT && keepsFacts(words, text.text.slice(place.start, place.end)))
  );
}

/**
 * Whether numbers and names are still there: words with a digit, and words with a capital letter after the first word.
 * Sentences made from one pattern, as in lists of results or charges, differ exactly in these.
 */
function keepsFacts(quote: string, words: string): boolean {
  const kept = new Set(words.match(WORD));
  return (quote.match(WORD) ?? []).every(
    (word, i) => kept.has(word) || !(/\p{N}/u.test(word) || (i > 0 && /^\p{Lu}/u.test(word))),
  );
}
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
