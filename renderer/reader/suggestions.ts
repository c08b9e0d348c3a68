import type { ProposalsPage, ProposedStatement } from '../../shared/api';
import type { SourceId } from '../../shared/model/ids';
import type { Anchor, Source } from '../../shared/model/records';
import type { Passage } from './textRange';

/** Suggestions that are right less often than this wait behind “show more”. */
export const SURE = 0.7;

/** Who is meant by a suggestion: a name from the text, or nobody. */
export type Guess = { readonly name: string; readonly type: Source['type']; readonly sourceId?: SourceId } | undefined;

/** A suggestion with its place: from the first to the last of its words. */
export interface Suggestion extends Passage {
  readonly id: string;
  readonly statement: ProposedStatement;
}

export function suggestionsOf(page: ProposalsPage | undefined, showAll: boolean): Suggestion[] {
  const shown = page?.proposals.filter(({ proposal }) => showAll || proposal.confidence >= SURE) ?? [];
  return shown
    .flatMap((statement): Suggestion[] => {
      const [first, last] = [statement.content[0], statement.content.at(-1)];
      return first && last ? [{ id: statement.key, statement, start: first.start, end: last.end }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

/** The next suggestion, round and round; without one in focus, the first in sight. */
export function stepSuggestion(
  all: readonly Suggestion[],
  focusedId: string | undefined,
  by: 1 | -1,
  fromOffset: number,
): Suggestion | undefined {
  const now = all.findIndex(({ id }) => id === focusedId);
  if (now >= 0) return all[(now + by + all.length) % all.length];
  if (by === 1) return all.find(({ start }) => start >= fromOffset) ?? all[0];
  return all.findLast(({ start }) => start < fromOffset) ?? all.at(-1);
}

/** After one was decided, the one that stands behind it takes the focus. */
export const nextAfter = (all: readonly Suggestion[], { id }: Suggestion): string | undefined => {
  const now = all.findIndex((other) => other.id === id);
  return (all[now + 1] ?? all[now - 1])?.id;
};

/** The one with which a suggestion can be united: the next that is not within it. */
export const nextBehind = (all: readonly Suggestion[], { start, end }: Suggestion): Suggestion | undefined =>
  all.find((other) => other.start > start && other.start >= end);

/**
 * Who may be meant, the likeliest first: the name that was found, the other speakers of the text, and the words of the text
 * without a name (`undefined`), which come first when no name was found.
 */
export function guessesFor({ guess }: ProposedStatement, speakers: ProposalsPage['speakers']): Guess[] {
  if (!guess || guess.by === 'none') return [undefined, ...speakers];
  return [guess, ...speakers.filter(({ name }) => name !== guess.name), undefined];
}

/** The beginning or end of a rule's name, and the pattern that it looks for. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:parenthetical|inverted):quotation|^quotation:/, '“…,” says X'],
  [/^(?:parenthetical|inverted)/, '…, X says, …'],
  [/^nested/, 'X says that Y says …'],
  [/^according-to/, '…, according to X'],
  [/^as-said/, 'as X says, …'],
  [/^(?:announced|message)/, 'X says: …'],
  [/^issued/, 'X issued a statement saying …'],
  [/^asked/, 'asked whether …'],
  [/^appearance/, '… seems …'],
  [/^attitude/, 'X is sure, wary or glad of …'],
  [/^noun/, 'the claim that …'],
  [/^passive/, '… was called … by X'],
  [/^embedded/, '…, which X says …'],
  [/^(?:participle|fronted)/, '…, saying …'],
  [/^view-of/, 'in X’s view, …'],
  [/infinitive$/, 'X wants to …'],
  [/quotation$/, 'X says: “…”'],
  [/that$/, 'X says that …'],
];

/** Why it is suggested: the pattern, and how often it is right. */
export function reasonOf({ proposal: { rule, confidence } }: ProposedStatement): string {
  const pattern = PATTERNS.find(([name]) => name.test(rule))?.[1] ?? 'X says …';
  return `Found by “${pattern}”, right ${Math.round(confidence * 100)} times in 100.`;
}

/** Widens a selection to whole words and takes in the quotation marks that touch it. */
export function snapToWords(text: string, { start, end }: Passage): Passage {
  const isWord = (at: number): boolean => /[\p{L}\p{N}’'-]/u.test(text.charAt(at));
  let [from, to] = [start, end];
  while (from > 0 && isWord(from) && isWord(from - 1)) from -= 1;
  while (to < text.length && isWord(to - 1) && isWord(to)) to += 1;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  if (/[“"]/.test(text.charAt(from - 1)) && !/[“"]/.test(text.charAt(from))) from -= 1;
  if (/[”"]/.test(text.charAt(to)) && !/[”"]/.test(text.charAt(to - 1))) to += 1;
  return { start: from, end: to };
}

/** The words before, in and after a selection within what is said, in text order; undefined when it is not within, or is all of it. */
export function partsOf(content: readonly Anchor[], { start, end }: Passage): Passage[] | undefined {
  const inside = content.find((anchor) => start >= anchor.start && end <= anchor.end);
  if (!inside || start >= end) return undefined;
  const cut = content.flatMap((anchor): Passage[] =>
    anchor === inside
      ? [trimmed(anchor, anchor.start, start), { start, end }, trimmed(anchor, end, anchor.end)]
      : [{ start: anchor.start, end: anchor.end }],
  );
  const parts = cut.filter((part) => part.start < part.end);
  return parts.length > 1 ? parts : undefined;
}

/** A stretch of an anchor without white space and marks at its ends; empty when it has no words. */
function trimmed({ quote, start: offset }: Anchor, start: number, end: number): Passage {
  const words = quote.slice(start - offset, end - offset);
  const first = words.search(/[\p{L}\p{N}“"‘]/u);
  if (first < 0) return { start, end: start };
  const last = words.length - words.replace(/[^\p{L}\p{N}”"’.!?]+$/u, '').length;
  return { start: start + first, end: end - last };
}

/** The words of several anchors as one line. */
export const wordsOf = (anchors: readonly Anchor[]): string =>
  anchors.map(({ quote }) => quote.replace(/\s+/g, ' ')).join(' … ');
