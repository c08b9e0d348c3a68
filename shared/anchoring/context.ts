import { editsAtEachEnd } from './editDistance';
import { foldText, type FoldedText } from './foldedText';

/** A place in a folded text: units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Folded and trimmed words on either side of a quote. Empty says nothing. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

/** How well the surroundings of a place agree with the context of a quote: 0 none, 1 all. */
export interface Agreement {
  /** The better of the two sides: an edit next to the quote spoils one side only. */
  readonly best: number;
  /** Both sides together, for comparing places. */
  readonly mean: number;
}

/** Context shorter than this is found nearly anywhere. */
const TELLING = 4;
/** Context from this length, two or three words, is found in one place only. */
const WHOLE = 12;

export function foldContext(prefix: string, suffix: string): Context {
  return { before: foldText(prefix).text.trim(), after: foldText(suffix).text.trim() };
}

export const hasContext = ({ before, after }: Context): boolean => before.length >= TELLING || after.length >= TELLING;

export function agreement(context: Context, { text }: FoldedText, { start, end }: Span): Agreement {
  const before = similarity(context.before, text.slice(Math.max(0, start - reach(context.before)), start));
  const after = similarity(context.after, text.slice(end, end + reach(context.after)));
  return { best: Math.max(before, after), mean: (before + after) / 2 };
}

/** Whether what stood before a quote and what stood after it now stand together: the quote has been removed. */
export function isCutOut({ before, after }: Context, { text }: FoldedText): boolean {
  if (before.length < WHOLE || after.length < WHOLE) return false;
  for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
    const end = at + before.length;
    if (text.startsWith(after, end) || text.startsWith(` ${after}`, end)) return true;
  }
  return false;
}

/** Half as much again, so that a footnote mark or a tag between quote and context does no harm. */
const reach = (wanted: string): number => Math.ceil(wanted.length * 1.5);

function similarity(wanted: string, found: string): number {
  if (wanted.length < TELLING) return 0;
  if (found.includes(wanted)) return 1;
  const edits = editsAtEachEnd(wanted, found);
  return 1 - Math.min(...edits) / wanted.length;
}
