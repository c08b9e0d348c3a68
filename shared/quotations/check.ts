import { foldText, nearestWords } from '../anchoring';
import { diffWords, type DiffPart } from '../diff/words';
import { plainWords } from './parse';

/**
 * How a quotation compares with a text. `verbatim`: the very words; quotation marks, dashes and spacing may differ, a full
 * stop or comma may stand inside the marks, and what the writer left out (…) or put in [brackets] is passed over.
 * `differs`: nearly these words; `actual` is what the text says.
 */
export type Comparison =
  | { readonly status: 'verbatim' }
  | { readonly status: 'differs'; readonly actual: string; readonly diff: DiffPart[] }
  | { readonly status: 'not-found' };

/** Share of a quotation that may differ from what it is shown beside. More alike are other sentences, too. */
const DIFFERS = 0.4;

/** Prepares texts, newest first, and compares quotations with them. */
export function quotationChecker(text: string, isMarkdown: boolean): (quote: string) => Comparison {
  const source = isMarkdown ? plainSource(text) : text;
  const words = comparable(source);
  return (quote) => {
    if (spellings(quote).some((spelt) => standsIn(words, spelt))) return { status: 'verbatim' };
    const whole = quote.replace(OMISSION, ' ').trim();
    const near = nearestWords(source, whole, DIFFERS);
    if (!near) return { status: 'not-found' };
    const actual = source.slice(near.start, near.end).replace(/\s+/g, ' ').trim();
    return { status: 'differs', actual, diff: diffWords(quote, actual) };
  };
}

/** What writers put for words that they left out, and their own words in square brackets. */
const OMISSION = /\[[^\]]*\]|…|\.\s?\.\s?\.+/g;

/** `[T]he` stands for “The” and for “the”: the writer has fitted the word into a sentence. */
const spellings = (quote: string): string[] =>
  [(letter: string) => letter.toLowerCase(), (letter: string) => letter.toUpperCase()].map((spell) =>
    quote.replace(/\[(\p{L})\](?=\p{L})/gu, (_, letter: string) => spell(letter)),
  );

/** All parts of a quotation between omissions stand in the text, in order. */
function standsIn(text: string, quote: string): boolean {
  const parts = quote.split(OMISSION).map(comparable);
  let from = 0;
  let any = false;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const words = part.trim();
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    any = true;
    const at = placeOf(text, words, from);
    const found = at >= 0 ? { at, length: words.length } : isLast ? withoutClosing(text, words, from) : undefined;
    if (!found) return false;
    from = found.at + found.length;
  }
  return any;
}

/** The mark that a writer's own sentence puts inside the quotation marks. */
function withoutClosing(text: string, words: string, from: number): { at: number; length: number } | undefined {
  const bare = words.replace(/[.,;:!?]+$/, '');
  const at = bare === words || bare === '' ? -1 : placeOf(text, bare, from);
  return at < 0 ? undefined : { at, length: bare.length };
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Where whole words stand; the end of a quotation may not cut a word in two. */
function placeOf(text: string, words: string, from: number): number {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const cutsBefore = WORD.test(first) && at > 0 && WORD.test(text[at - 1] ?? '');
    const cutsAfter = WORD.test(last) && WORD.test(text[at + words.length] ?? '');
    if (!cutsBefore && !cutsAfter) return at;
  }
  return -1;
}

/** Quotation marks of every kind are one: inside a quotation they change from double to single. */
const comparable = (text: string): string => foldText(text).text.replaceAll('"', "'");

/** A Markdown source as it reads, block by block. */
const plainSource = (markdown: string): string =>
  markdown
    .split(/\n{2,}/)
    .map((block) => plainWords(block.replace(/^(?:\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+)+/gm, '')))
    .join('\n\n');
