import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ImportReport, ListRow, Page } from '../../shared/api';
import type { Highlight, Note } from '../../shared/model/records';
import { pdfOf } from '../import/testing/pdf';
import { openTerminal, type Terminal } from './testing/terminal';

const PAGES = [
  [
    [20, 760, 'Levies and landings'],
    [11, 700, 'The small boats landed two thirds of the catch.'],
  ],
  [[11, 700, 'Nobody could say how the levy had been reached.']],
] as const;
const annotations = [
  {
    page: 1,
    dictionary:
      '<< /Subtype /Highlight /Rect [50 697 161 709] /QuadPoints [50 709 161 709 50 697 161 697] /T (Ada) /Contents (Ask her.) >>',
  },
  { page: 0, dictionary: '<< /Subtype /Text /Rect [10 700 20 710] /Contents (Whose boats?) >>' },
];

let terminal: Terminal;
beforeEach(async () => {
  terminal = await openTerminal();
  await terminal.write('study.pdf', pdfOf({ pages: PAGES, annotations }));
});
afterEach(() => terminal.close());

const records = async <T>(kind: 'highlights' | 'notes'): Promise<T[]> => {
  const { items } = await terminal.json<Page<ListRow>>('list', kind);
  return Promise.all(items.map(({ id }) => terminal.json<T>('show', id)));
};

it('says how much is marked in a PDF, and leaves it there', async () => {
  const { out } = await terminal.run('import', 'study.pdf');
  expect(out).toContain('2 passages marked in it (--marks brings them in)');
  expect([await records('highlights'), await records('notes')]).toEqual([[], []]);
});

it('brings in with --marks what is marked in it, on its page, with who said what', async () => {
  const { items } = await terminal.json<ImportReport>('import', 'study.pdf', '--marks');
  expect(items).toMatchObject([
    { status: 'added', marksInFile: 2, marks: { highlights: 1, notes: 1, duplicate: 0, unplaced: 0, failed: [] } },
  ]);
  expect(await records<Highlight>('highlights')).toMatchObject([
    { anchor: { quote: 'Nobody could say how' }, comment: 'Ada: Ask her.', inFile: { pages: [{ label: '2' }] } },
  ]);
  expect(await records<Note>('notes')).toMatchObject([{ text: 'Whose boats?', aboutIds: [items[0]?.id] }]);
});

it('says in words what it took, in one step of undo', async () => {
  const { out, code } = await terminal.run('import', 'study.pdf', '--marks');
  expect([code, out]).toEqual([0, expect.stringContaining('1 highlight and 1 note taken from it')]);
  await terminal.run('undo');
  expect([await records('highlights'), await records('notes')]).toEqual([[], []]);
  expect(await terminal.json('list', 'articles')).toMatchObject({ total: 1 });
});

it('changes nothing for files in which nothing is marked', async () => {
  const plain = await terminal.write('plain.pdf', pdfOf({ pages: PAGES.slice(1) }));
  const text = await terminal.write('notes.txt', 'The quay was closed.');
  const { items } = await terminal.json<ImportReport>('import', plain, text, '--marks');
  expect(items.map(({ status, marks }) => [status, marks])).toEqual([
    ['added', undefined],
    ['added', undefined],
  ]);
});
