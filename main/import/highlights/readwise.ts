import { lookup } from '../../../shared/lookup';
import { createHash } from 'node:crypto';
import { err, ok } from '../../../shared/result';
import type { HighlightColor } from '../../../shared/model/records';
import { defined, timeIn } from './json';
import { rowsOf, unguarded } from './rows';
import type { ForeignMark, HighlightFormat } from './types';

/** The columns of Readwise's export, and the shorter names of its import template. */
const COLUMNS = {
  quote: ['highlight'],
  title: ['book title', 'title'],
  author: ['book author', 'author'],
  url: ['source url', 'url'],
  note: ['note'],
  color: ['color'],
  tags: ['tags'],
  documentTags: ['document tags'],
  locationType: ['location type'],
  location: ['location'],
  at: ['highlighted at', 'date'],
} as const;
const KNOWN = new Set<string>([...Object.values(COLUMNS).flat(), '']);

const COLORS: Readonly<Record<string, HighlightColor>> = {
  yellow: 1,
  green: 2,
  blue: 3,
  red: 4,
  pink: 4,
  purple: 5,
  orange: 6,
};

/** Readwise's CSV of highlights, one a row. */
export const readwise: HighlightFormat = {
  kind: 'readwise',
  label: 'Readwise',
  accepts: ({ name, text }) => {
    const head = (text.split('\n', 1)[0] ?? '').toLowerCase();
    return /\.csv$/i.test(name) && /(?:^|,)"?highlight"?(?:,|\r?$)/.test(head) && /title/.test(head);
  },
  read: (text) => {
    const { heads, rows, failed } = rowsOf(text);
    if (!heads.includes('highlight')) return err('unreadable', 'It has no column “Highlight”.');
    const empty: { where: string; reason: string }[] = [];
    const marks = rows.flatMap(({ line, cells }): ForeignMark[] => {
      const mark = markOf(cells);
      if (!mark) empty.push({ where: `row ${line}`, reason: 'It has neither a highlight nor a note.' });
      return mark ? [mark] : [];
    });
    const strange = heads.filter((field) => !KNOWN.has(field) && field !== 'amazon book id');
    const lost = strange.map((field) => ({
      id: 'all rows',
      field,
      reason: 'Kept with each highlight, but not shown.',
    }));
    return ok({ marks, failed: [...failed, ...empty], lost });
  },
};

function markOf(row: Readonly<Record<string, string>>): ForeignMark | undefined {
  const cell = (name: keyof typeof COLUMNS): string =>
    COLUMNS[name].map((column) => row[column]?.trim() ?? '').find((value) => value !== '') ?? '';
  const given = (name: keyof typeof COLUMNS): string | undefined => cell(name) || undefined;
  const [quote, note] = [unguarded(cell('quote')), unguarded(cell('note'))];
  if (quote === '' && note === '') return undefined;
  const at = timeIn(given('at'));
  const rest = Object.entries(row).filter(([column, value]) => !KNOWN.has(column) && value !== '');
  const id = createHash('sha256')
    .update([cell('title'), cell('author'), quote, cell('location')].join('\n'))
    .digest('hex');
  return {
    id: `readwise.${id.slice(0, 24)}`,
    source: defined({ title: given('title'), author: given('author'), url: given('url') }),
    quote,
    tags: cell('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    ...defined({
      comment: note || undefined,
      color: lookup(COLORS, cell('color').toLowerCase()),
      locator: given('location') && [cell('locationType'), cell('location')].join(' ').trim(),
      createdAt: at,
      updatedAt: at,
      kept: rest.length === 0 ? undefined : Object.fromEntries(rest),
    }),
  };
}
