import { diffSequences } from './sequences';
import { diffWords, type DiffPart } from './words';

/** A paragraph of two versions of a text. `changed` is one whose words changed; `parts` say how. */
export type ParagraphDiff =
  | { readonly type: 'same' | 'gone' | 'new'; readonly text: string }
  | { readonly type: 'changed'; readonly parts: DiffPart[] };

/** Share of its words that a paragraph keeps to be still the same one. */
const STILL_THE_SAME = 0.4;

/** What changed between two versions of a text, paragraph by paragraph, and word by word where a paragraph was edited. */
export function diffParagraphs(before: string, after: string): ParagraphDiff[] {
  return diffSequences(paragraphsOf(before), paragraphsOf(after)).flatMap((stretch): ParagraphDiff[] =>
    stretch.type === 'same'
      ? stretch.items.map((text) => ({ type: 'same', text }))
      : pairs(stretch.gone, stretch.fresh),
  );
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Paragraphs that went beside those that came: each is the edited form of the next one that is like it, or stands alone. */
function pairs(gone: readonly string[], fresh: readonly string[]): ParagraphDiff[] {
  const found: ParagraphDiff[] = [];
  let next = 0;
  for (const text of gone) {
    const words = wordsOf(text);
    const like = fresh.findIndex((other, index) => index >= next && share(words, wordsOf(other)) >= STILL_THE_SAME);
    if (like < 0) {
      found.push({ type: 'gone', text });
      continue;
    }
    found.push(...fresh.slice(next, like).map((other) => ({ type: 'new' as const, text: other })));
    found.push({ type: 'changed', parts: diffWords(text, fresh[like] ?? '') });
    next = like + 1;
  }
  return [...found, ...fresh.slice(next).map((text) => ({ type: 'new' as const, text }))];
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu));

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / Math.max(1, a.size, b.size);
}
