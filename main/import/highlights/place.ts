import { anchorResolver, describeAnchor } from '../../../shared/anchoring';
import { toUtf16 } from '../../../shared/codePoints';
import type { Anchor } from '../../../shared/model/records';
import type { ForeignMark } from './types';

/** A mark on a text of ours: where it was found, or words to be placed by hand. */
export interface PlacedMark {
  readonly anchor: Anchor;
  readonly isFound: boolean;
}

/**
 * Puts foreign marks on a text. One that was made on this very text keeps its anchor; the others are looked for. What is
 * not found, or only nearly, keeps its own words, so that the reader lists it for the user to place. Undefined when the
 * text is too short to hold the words anywhere.
 */
export function markPlacer(text: string, textHash: string): (mark: ForeignMark) => PlacedMark | undefined {
  const resolve = anchorResolver(text);
  return (mark) => {
    const { quote, prefix = '', suffix = '', place } = mark;
    const start = place && (place.unit === 'utf16' ? place.start : toUtf16(text, place.start));
    if (start !== undefined && mark.textHash === textHash && text.startsWith(quote, start))
      return { anchor: anchorHere(text, mark, start), isFound: true };
    const match = resolve({ quote, prefix, suffix, ...(start === undefined ? {} : { start }) });
    if (match.found === 'exact' || match.found === 'moved')
      return { anchor: describeAnchor(text, match.start, match.end), isFound: true };
    const latest = text.length - quote.length;
    if (latest < 0) return undefined;
    const from = Math.min(start ?? 0, latest);
    return { anchor: { quote, prefix, suffix, start: from, end: from + quote.length }, isFound: false };
  };
}

/** What the file says around the words is kept as it is; a table says nothing of it. */
function anchorHere(text: string, { quote, prefix, suffix }: ForeignMark, start: number): Anchor {
  const end = start + quote.length;
  if (prefix === undefined && suffix === undefined) return describeAnchor(text, start, end);
  return { quote, prefix: prefix ?? '', suffix: suffix ?? '', start, end };
}

/** The passages of a work whose text is not at hand, each once, in the order of the file: all that can be read of it. */
export const passagesOf = (marks: readonly ForeignMark[]): string[] => [
  ...new Set(marks.map(({ quote }) => quote.trim()).filter((quote) => quote !== '')),
];
