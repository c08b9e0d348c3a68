import { alignTexts, carried, runAt, type Run } from './alignment';
import type { Span } from './context';
import { editsAtEachEnd } from './editDistance';
import { foldText, type FoldedText } from './foldedText';
import { CHANGED, TOO_SHORT, type QuoteSelector } from './match';

/** Units of a run beyond the quote from which the run is more than the quote itself: as much as decides a context. */
const BEYOND = 12;

/** Where a quote of the old text is in the new one, folded; `share` is 1 for the very words. */
export interface Carried {
  readonly place: Span;
  readonly share: number;
}

/**
 * Carries quotes from the text they were taken from into a newer one, by the map of what the two share. Undefined where
 * the map does not tell: then the quote is looked for as if the old text were gone. The map knows more than 32 units of
 * context do, so it is asked first; what it says is never only the words, but the words within their neighbourhood.
 */
export function quoteCarrier(old: string, now: FoldedText): (selector: QuoteSelector) => Carried | undefined {
  const before = foldText(old);
  const runs = alignTexts(before.text, now.text);
  return ({ quote, start = -1 }) => {
    if (start < 0 || !old.startsWith(quote, start)) return undefined; // it was taken from another text
    const span = trimmed(before, foldedSpan(before, start, start + quote.length));
    if (!span) return undefined;
    const found = carried(runs, span);
    if (found) return isWithin(found.run, span) ? { place: found.span, share: 1 } : undefined;
    return editedInPlace(runs, before.text, span, now.text);
  };
}

const isWithin = (run: Run, { start, end }: Span): boolean =>
  start - run.old >= BEYOND || run.old + run.length - end >= BEYOND;

/**
 * The passage between the neighbours of a quote, when they are still neighbours and nearly the same words stand between
 * them. A quote whose own words stand elsewhere was moved, and the place it left is not taken for it.
 */
function editedInPlace(runs: readonly Run[], old: string, { start, end }: Span, now: string): Carried | undefined {
  const words = old.slice(start, end);
  if (words.length < TOO_SHORT) return undefined;
  const first = runAt(runs, start) ?? runAt(runs, start - 1);
  const last = runAt(runs, end - 1) ?? runAt(runs, end);
  if (!first || !last || start - first.old < BEYOND || last.old + last.length - end < BEYOND) return undefined;
  const place = trimmedSpan(now, { start: start + first.now - first.old, end: end + last.now - last.old });
  const most = Math.floor(words.length * CHANGED);
  const length = place.end - place.start;
  if (length <= 0 || Math.abs(length - words.length) > most) return undefined;
  const edits = editsAtEachEnd(words, now.slice(place.start, place.end), true)[length]!; // one entry more than the text
  if (edits === 0 || edits > most || now.includes(words)) return undefined;
  return { place, share: 1 - edits / words.length };
}

/** The folded units that stand for a range of the source. */
function foldedSpan({ starts, ends }: FoldedText, start: number, end: number): Span {
  return { start: firstIndex(ends, start + 1), end: firstIndex(starts, end) };
}

/** The first index from which the ascending values are at least this. */
function firstIndex(values: Int32Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < least)
      low = middle + 1; // middle < values.length
    else high = middle;
  }
  return low;
}

function trimmed({ text }: FoldedText, span: Span): Span | undefined {
  const { start, end } = trimmedSpan(text, span);
  return start < end ? { start, end } : undefined;
}

function trimmedSpan(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  return { start: from, end: to };
}
