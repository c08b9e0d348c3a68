import type { Anchor } from '../model/records';
import { splitsPair } from './surrogates';

/** UTF-16 units of context on each side: what Hypothesis and the W3C examples use, about five words. */
const CONTEXT = 32;

/**
 * Describes `[start, end)` of a text so that it can be found again after the text has changed.
 * Neither the range nor its context ends inside a surrogate pair: the range is widened to take in the whole character,
 * the context is shortened by one unit. An empty range, or one outside the text, is a defect of the caller and throws.
 */
export function describeAnchor(text: string, start: number, end: number): Anchor {
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)) {
    throw new RangeError(`No passage to describe at ${start} to ${end} in a text of ${text.length} units.`);
  }
  const from = splitsPair(text, start) ? start - 1 : start;
  const to = splitsPair(text, end) ? end + 1 : end;
  let before = Math.max(0, from - CONTEXT);
  if (splitsPair(text, before)) before += 1;
  let after = Math.min(text.length, to + CONTEXT);
  if (splitsPair(text, after)) after -= 1;
  return {
    quote: text.slice(from, to),
    prefix: text.slice(before, from),
    suffix: text.slice(to, after),
    start: from,
    end: to,
  };
}
