import { createHash } from 'node:crypto';
import { ok } from '../../../shared/result';
import { defined } from './json';
import type { ForeignMark, HighlightFormat } from './types';

const SEPARATOR = /^={6,}[ \t]*$/m;
/** A page or location range, whatever the language around it. */
const RANGE = /(\d+)(?:\s*[-–]\s*(\d+))?/;
/** How Kindle calls a note, in the languages it is sold in; everything else with words is a highlight. */
const NOTE = /\b(?:note|notiz|nota|notitie|notatka|anotação)\b|заметка|メモ|笔记|筆記/i;
const BOOKMARK = /\b(?:bookmark|lesezeichen|signet|marcador|segnalibro|bladwijzer)\b|закладка|ブックマーク|书签|書籤/i;

interface Clipping {
  readonly title: string;
  readonly author?: string;
  readonly locator: string;
  readonly end: number | undefined;
  readonly isNote: boolean;
  readonly words: string;
  readonly at?: string;
}

/** `My Clippings.txt` of a Kindle reader: clippings one after another, in the language of the device. */
export const kindle: HighlightFormat = {
  kind: 'kindle',
  label: 'Kindle clippings',
  accepts: ({ text }) => /^.+\r?\n- .+\|.+\r?\n\r?\n[\s\S]*?^={6,}/m.test(text.slice(0, 5000)),
  read: (text) => {
    const failed: { where: string; reason: string }[] = [];
    const lost: { id: string; field: string; reason: string }[] = [];
    const clippings: Clipping[] = [];
    let line = 1;
    for (const block of text.replace(/\ufeff/g, '').split(SEPARATOR)) {
      const clipping = block.trim() === '' ? undefined : clippingOf(block);
      const first = line + (/^\s*/.exec(block)?.[0].split('\n').length ?? 1) - 1;
      if (typeof clipping === 'string') failed.push({ where: `line ${first}`, reason: clipping });
      else if (clipping && BOOKMARK.test(clipping.locator) && clipping.words === '')
        lost.push({ id: clipping.title, field: 'bookmark', reason: 'A bookmark has no words to keep.' });
      else if (clipping) clippings.push(clipping);
      line += block.split('\n').length - 1;
    }
    return ok({ marks: marksOf(withoutEarlierVersions(clippings)), failed, lost });
  },
};

function clippingOf(block: string): Clipping | string {
  const [heading = '', about = '', ...rest] = block.trim().split(/\r?\n/);
  if (!about.startsWith('-')) return 'It is not laid out as a clipping.';
  const [, title = heading, author] = /^(.*?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*$/.exec(heading) ?? [];
  const parts = about
    .slice(1)
    .split('|')
    .map((part) => part.trim());
  const ranges = parts.slice(0, -1).flatMap((part) => RANGE.exec(part) ?? []);
  const last = parts.slice(0, -1).findLast((part) => RANGE.test(part)) ?? '';
  const range = RANGE.exec(last);
  const at = timeOf(parts.at(-1) ?? '');
  return {
    title: title.trim(),
    ...(author ? { author: author.trim() } : {}),
    locator: ranges.length === 0 ? (parts[0] ?? '') : parts.slice(0, -1).join(', '),
    end: range ? Number(range[2] ?? range[1]) : undefined,
    isNote: NOTE.test(parts[0] ?? ''),
    words: rest.join('\n').trim(),
    ...(at === undefined ? {} : { at }),
  };
}

/** English dates only: the device writes its own language, and a guessed date is worse than none. */
function timeOf(text: string): string | undefined {
  const said = text.replace(/^.*?\bon\s+/i, '');
  if (said === text) return undefined;
  const time = new Date(`${said} UTC`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** A highlight that was made longer or shorter stands in the file twice; the later one counts. */
function withoutEarlierVersions(clippings: readonly Clipping[]): Clipping[] {
  return clippings.filter((clipping, index) => {
    const later = clippings.slice(index + 1, index + 50);
    return !later.some(
      (other) =>
        !clipping.isNote &&
        !other.isNote &&
        other.title === clipping.title &&
        (other.words.includes(clipping.words) || clipping.words.includes(other.words)) &&
        other.end !== undefined &&
        clipping.end !== undefined &&
        Math.abs(other.end - clipping.end) <= 3,
    );
  });
}

function marksOf(clippings: readonly Clipping[]): ForeignMark[] {
  const notes = clippings.filter(({ isNote }) => isNote);
  const used = new Set<Clipping>();
  const highlights = clippings.filter(({ isNote, words }) => !isNote && words !== '');
  const marks = highlights.map((clipping) => {
    // A note stands at the end of the passage that it is about.
    const note = notes.find((one) => one.title === clipping.title && one.end === clipping.end && !used.has(one));
    if (note) used.add(note);
    return markOf(clipping, clipping.words, note?.words);
  });
  const alone = notes.filter((note) => !used.has(note) && note.words !== '');
  return [...marks, ...alone.map((note) => markOf(note, '', note.words))];
}

function markOf({ title, author, locator, at }: Clipping, quote: string, comment: string | undefined): ForeignMark {
  const id = createHash('sha256')
    .update([title, author, locator, quote === '' ? comment : quote].join('\n'))
    .digest('hex');
  return {
    id: `kindle.${id.slice(0, 24)}`,
    source: { title, ...(author === undefined ? {} : { author }) },
    quote,
    tags: [],
    locator,
    ...defined({ comment, createdAt: at, updatedAt: at }),
  };
}
