import type { CslItem } from './records';

const MARKUP = /<\/?(?:i|b|sup|sub|sc)>|<span (?:class="nocase"|style="font-variant: ?small-caps;?")>|<\/span>/g;

/** A field of a record as words alone: CSL allows markup in it, for italics, heights, small capitals and fixed case. */
export const plainWords = (text: string): string => text.replace(MARKUP, '');

export const plainTitle = ({ title }: Pick<CslItem, 'title'>): string | undefined =>
  title === undefined ? undefined : plainWords(title);

/** Where a record was published, in words: its journal, newspaper or site, else its publisher. */
export const plainOutlet = (csl: Pick<CslItem, 'container-title' | 'publisher'>): string | undefined => {
  const outlet = csl['container-title'] ?? csl.publisher;
  return outlet === undefined ? undefined : plainWords(outlet);
};

/**
 * Words that were edited as words alone, with the markup that they had before wherever the words under it are still the
 * same. `plainWords` of the result is `words`, unless markup was typed.
 */
export function withMarkupOf(before: string, words: string): string {
  const old = plainWords(before);
  let from = 0;
  while (from < Math.min(old.length, words.length) && old[from] === words[from]) from += 1;
  let left = 0;
  while (left < Math.min(old.length, words.length) - from && old.at(-1 - left) === words.at(-1 - left)) left += 1;
  const to = old.length - left;

  const moved = words.length - old.length;

  let text = '';
  let done = 0;
  for (const { tag, opens, closes, isOpening } of markupIn(before)) {
    const isCut = (opens > from && opens < to) || (closes > from && closes < to);
    if (isCut || opens === closes || (from < to && opens >= from && closes <= to)) continue;
    const at = isOpening ? opens : closes;
    const isBefore = isOpening ? at < to : at <= from; // what is typed beside marked words is not marked
    const place = isBefore ? at : at + moved;
    text += words.slice(done, place) + tag;
    done = place;
  }
  return text + words.slice(done);
}

interface Tag {
  readonly tag: string;
  readonly isOpening: boolean;
  /** Where the pair begins and ends in the plain words. */
  readonly opens: number;
  readonly closes: number;
}

/** The tags of a text in order; one without its other half is left out. */
function markupIn(text: string): Tag[] {
  const tags: (Tag | undefined)[] = [];
  const open: { readonly index: number; readonly tag: string; readonly at: number }[] = [];
  let removed = 0;
  for (const { 0: tag, index } of text.matchAll(MARKUP)) {
    const at = index - removed;
    removed += tag.length;
    if (!tag.startsWith('</')) {
      open.push({ index: tags.push(undefined) - 1, tag, at });
      continue;
    }
    const from = open.findLastIndex((other) => tag === `</${/[a-z]+/.exec(other.tag)?.[0]}>`);
    const [opening] = from < 0 ? [] : open.splice(from);
    if (!opening) continue;
    const pair = { opens: opening.at, closes: at };
    tags[opening.index] = { tag: opening.tag, isOpening: true, ...pair };
    tags.push({ tag, isOpening: false, ...pair });
  }
  return tags.filter((tag) => tag !== undefined);
}
