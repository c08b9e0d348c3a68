import { foldText } from './foldedText';
import { LookalikeFinder } from './lookalikes';

/** Folded units below which nearly the same words stand in any text by chance. */
const TELLING = 12;

/** What is shown to a person may hold a neighbouring word too many, but none of its own too few. */
const LOOSE = 0.1;

/** Words of a text, UTF-16 offsets, end exclusive; `edits` is the share of the quote that differs, 0 to 1. */
export interface NearestWords {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

/**
 * The words of a text that are most like a quote, for showing to a person how they differ: looser than an anchor, which
 * is placed. Undefined when nothing differs by less than `most`, a share of the quote.
 */
export function nearestWords(text: string, quote: string, most: number): NearestWords | undefined {
  const folded = foldText(text);
  const words = foldText(quote).text.trim();
  if (words.length < TELLING) return undefined;
  let best: { start: number; end: number; edits: number } | undefined;
  for (const { part } of new LookalikeFinder(folded.text).find(words, Math.floor(words.length * most), LOOSE))
    if (part && (!best || part.edits < best.edits)) best = part;
  if (!best) return undefined;
  const [from, to] = wholeWords(folded.text, best.start, best.end);
  return { start: folded.starts[from]!, end: folded.ends[to - 1]!, edits: best.edits / words.length }; // inside the text
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

function wholeWords(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from > 0 && WORD.test(text[from]!) && WORD.test(text[from - 1]!)) from -= 1; // from is inside
  while (to < text.length && WORD.test(text[to - 1]!) && WORD.test(text[to]!)) to += 1; // to is inside
  return [from, to];
}
