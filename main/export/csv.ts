import Papa from 'papaparse';
import { firstLine, linksFrom, namesOf, notesAbout, titleOf } from '../../shared/model/queries';
import type { CslDate, Highlight } from '../../shared/model/records';
import { locatorOfHighlight, pageBoxLosses } from './pages';
import { authorsOf, HIGHLIGHT_FIELDS, highlightsIn, otherFields, type Losses } from './source';
import type { ExportSource, LibraryFormat } from './types';

const COLUMNS = [
  'id',
  'article id',
  'citation key',
  'title',
  'author',
  'issued',
  'url',
  'highlight',
  'page',
  'note',
  'tags',
  'color',
  'start',
  'end',
  'text version',
  'claims',
  'notes',
  'highlighted at',
  'updated at',
] as const;

/** A program that opens the file must not take a cell for a formula; signs that stand there already get one more. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Highlights as a table, one a row, UTF-8 with CRLF (RFC 4180). */
export const csv: LibraryFormat = {
  id: 'csv',
  label: 'Table of highlights (CSV)',
  isFolder: false,
  write: (source) => {
    const lost: Losses = [];
    const { library } = source;
    const rows = highlightsIn(source).flatMap(({ article, highlights }) =>
      highlights.map((highlight) => {
        const { id, anchor, comment = '', color, createdAt, updatedAt } = highlight;
        lost.push(...pageBoxLosses(highlight), ...cellLosses(source, highlight));
        const issued = article.csl.issued;
        const cells = [
          id,
          article.id,
          article.citationKey,
          titleOf(library, article),
          authorsOf(article),
          issuedInWords(issued),
          article.csl.URL ?? '',
          anchor.quote,
          locatorOfHighlight(source, highlight) ?? '',
          comment,
          namesOf(library, highlight.tagIds).join(', '),
          color,
          anchor.start,
          anchor.end,
          highlight.textHash,
          linksFrom(library, id)
            .map(({ evidence, claim }) => `${evidence.stance}: ${claim.text}`)
            .join('\n'),
          notesAbout(library, id)
            .map((note) => note.title ?? firstLine(note.text))
            .join('\n'),
          createdAt,
          updatedAt,
        ];
        return cells.map((cell, column) =>
          guarded(cell, () =>
            lost.push({
              id,
              field: COLUMNS[column] ?? '',
              reason: 'It begins like a formula and has got an apostrophe in front.',
            }),
          ),
        );
      }),
    );
    const text = `${Papa.unparse({ fields: [...COLUMNS], data: rows })}\r\n`;
    return { files: [{ path: 'highlights.csv', text }], written: rows.length, lost };
  },
};

/** As 2024-05-03, so that a column of them sorts by time; what has no parts as it was written. */
const issuedInWords = (issued: CslDate | undefined): string =>
  issued?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('-') ?? issued?.raw ?? '';

function cellLosses({ library }: ExportSource, highlight: Highlight): Losses {
  const { id, tagIds } = highlight;
  const lost: Losses = [];
  if (namesOf(library, tagIds).some((name) => name.includes(',')))
    lost.push({ id, field: 'tags', reason: 'A tag with a comma in it reads as two.' });
  if (notesAbout(library, id).length > 0) lost.push({ id, field: 'notes', reason: 'Only their titles are written.' });
  if (otherFields(highlight, HIGHLIGHT_FIELDS))
    lost.push({ id, field: 'other fields', reason: 'What another program keeps with it has no column.' });
  return lost;
}

/** The cell, with a mark in front where a spreadsheet would run it. */
export function guarded(cell: string | number, onGuard: () => void): string | number {
  if (typeof cell === 'number' || !FORMULA.test(cell)) return cell;
  onGuard();
  return `'${cell}`;
}
