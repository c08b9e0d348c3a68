import { foldText } from '../../shared/anchoring/foldedText';
import { err, ok, type Result } from '../../shared/result';

/** A passage: UTF-16 offsets, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Context {
  /** Words that stand directly before the quote, and after it; empty says nothing. */
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Finds the one place of a quote in a text: letter by letter first, else with quotation marks, dashes and white space
 * made plain on both sides. Several places are `ambiguous` unless the context leaves one of them.
 */
export function findQuote(text: string, quote: string, context: Context): Result<Range> {
  if (quote.trim() === '') return err('invalid', 'The quote is empty. Give the words to highlight with --quote.');
  const fits = (place: Range): boolean => fitsContext(text, place, context);
  const exact = exactPlaces(text, quote);
  const decisive = exact.some(fits) ? exact : plainPlaces(text, quote);
  const [place, second] = decisive.filter(fits);
  if (place && !second) return ok(place);
  if (second) return ambiguous(text, second, decisive.filter(fits).length);
  if (decisive.length > 0)
    return err('not-found', 'The text has these words, but not after that --prefix or before that --suffix.');
  return err('not-found', 'The text does not have these words. Compare them with what commonplace text prints.');
}

function exactPlaces(text: string, quote: string): Range[] {
  const places: Range[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1))
    places.push({ start, end: start + quote.length });
  return places;
}

function plainPlaces(text: string, quote: string): Range[] {
  const folded = foldText(text);
  return exactPlaces(folded.text, foldText(quote).text.trim()).map(({ start, end }) => ({
    start: folded.starts[start]!, // a place is never empty and lies inside the folded text
    end: folded.ends[end - 1]!,
  }));
}

const plain = (words: string): string => foldText(words).text.trim();

/** Folding never makes the context longer than this much of the text before it. */
const reach = (words: string): number => words.length * 2 + 64;

function fitsContext(text: string, { start, end }: Range, { prefix, suffix }: Context): boolean {
  const before = plain(text.slice(Math.max(0, start - reach(prefix)), start));
  const after = plain(text.slice(end, end + reach(suffix)));
  return before.endsWith(plain(prefix)) && after.startsWith(plain(suffix));
}

function ambiguous(text: string, { start }: Range, count: number): Result<never> {
  const before = text
    .slice(Math.max(0, start - 40), start)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\S+ /, '');
  const hint = before === '' ? '' : ` The second place stands after “${before}”.`;
  return err(
    'ambiguous',
    `The text has these words in ${count} places. Say which by what stands before or after, with --prefix or --suffix.${hint}`,
  );
}
