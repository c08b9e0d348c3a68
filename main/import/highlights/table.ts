import { createHash } from 'node:crypto';
import { kindOfId } from '../../../shared/model/ids';
import { highlightColor } from '../../../shared/model/records';
import { ok } from '../../../shared/result';
import { asId, defined, timeIn } from './json';
import { rowsOf, unguarded } from './rows';
import type { ForeignMark, HighlightFormat } from './types';

const NEEDED = ['id', 'article id', 'citation key', 'highlight', 'color'];

/** The table of highlights that Commonplace writes, back from a spreadsheet: rows may have been added or left out. */
export const table: HighlightFormat = {
  kind: 'table',
  label: 'Table of highlights',
  accepts: ({ name, text }) => {
    if (!/\.csv$/i.test(name)) return false;
    const { heads } = rowsOf(text.split('\n', 1)[0] ?? '');
    return NEEDED.every((head) => heads.includes(head));
  },
  read: (text) => {
    const { rows, failed } = rowsOf(text);
    const empty: { where: string; reason: string }[] = [];
    const lost: { id: string; field: string; reason: string }[] = [];
    const marks = rows.flatMap(({ line, cells }): ForeignMark[] => {
      const cell = (head: string): string => unguarded(cells[head] ?? '');
      if (cell('highlight') === '') {
        empty.push({ where: `row ${line}`, reason: 'It has no highlight.' });
        return [];
      }
      const mark = markOf(cell);
      for (const field of ['claims', 'notes'])
        if (cell(field) !== '') lost.push({ id: mark.id, field, reason: 'A table only names them.' });
      return [mark];
    });
    return ok({ marks, failed: [...failed, ...empty], lost });
  },
};

function markOf(cell: (head: string) => string): ForeignMark {
  const given = (head: string): string | undefined => cell(head) || undefined;
  const quote = cell('highlight');
  const [start, end] = [offsetIn(cell('start')), offsetIn(cell('end'))];
  const color = highlightColor.safeParse(Number(cell('color')));
  return {
    id: restOfId(cell('id'), [cell('article id'), cell('start'), quote]),
    source: defined({
      articleId: given('article id'),
      citationKey: given('citation key'),
      title: given('title'),
      author: given('author'),
      url: given('url'),
    }),
    quote,
    tags: cell('tags')
      .split(', ')
      .filter((tag) => tag !== ''),
    ...defined({
      place: start !== undefined && end !== undefined ? { start, end, unit: 'utf16' as const } : undefined,
      textHash: given('text version'),
      locator: locatorIn(cell('page')),
      comment: given('note'),
      color: color.success ? color.data : undefined,
      createdAt: timeIn(given('highlighted at')),
      updatedAt: timeIn(given('updated at')),
    }),
  };
}

/** A row that was added by hand has no id of ours: what it says names it. */
const restOfId = (id: string, said: readonly string[]): string =>
  kindOfId(id) === 'highlight'
    ? asId(id.slice('highlight-'.length))
    : `table.${createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 24)}`;

const locatorIn = (page: string): string | undefined =>
  page === '' ? undefined : /^pp?\. /.test(page) ? page : `p. ${page}`;

const offsetIn = (cell: string): number | undefined => (/^\d{1,12}$/.test(cell) ? Number(cell) : undefined);
