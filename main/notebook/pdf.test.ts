import { describe, expect, it, onTestFinished } from 'vitest';
import type { NotebookClient } from '../../shared/api';
import { pdfOf, type WrittenPdf } from '../import/testing/pdf';
import { clientOf, openTestNotebook } from './testing/contractHost';
import { freshFolder } from './testing/folders';
import { failureOf, valueOf } from '../../shared/api/testing/helpers';

const PAGES: WrittenPdf['pages'] = [
  [
    [20, 760, 'Levies and landings'],
    [11, 700, 'The small boats landed two thirds of the catch.'],
  ],
  [[11, 700, 'Nobody could say how the levy had been reached.']],
];
const annotations = [
  {
    page: 1,
    dictionary:
      '<< /Subtype /Highlight /Rect [50 697 161 709] /QuadPoints [50 709 161 709 50 697 161 697] /T (Ada) /Contents (Ask her.) >>',
  },
  { page: 0, dictionary: '<< /Subtype /Text /Rect [10 700 20 710] /Contents (Whose boats?) >>' },
];

async function fresh(): Promise<NotebookClient> {
  const notebook = await openTestNotebook(await freshFolder());
  onTestFinished(() => notebook.close());
  return clientOf(notebook);
}

async function bringIn(client: NotebookClient, written: WrittenPdf, into?: string) {
  const files = [{ name: 'study.pdf', base64: pdfOf(written).toString('base64') }];
  const report = valueOf(await client.importDocuments({ job: 'pdf', files, ...(into !== undefined && { into }) }));
  const [item] = report.items;
  if (!item) throw new Error('Nothing was reported.');
  return item;
}

describe('a PDF in the library', () => {
  it('is kept byte for byte and given in parts', async () => {
    const client = await fresh();
    const bytes = pdfOf({ pages: PAGES });
    const { id = '' } = await bringIn(client, { pages: PAGES });
    const { article } = valueOf(await client.article({ id }));
    const { hash = '' } = article.texts[0]?.original ?? {};
    const part = async (start: number, length: number) => valueOf(await client.filePart({ id, hash, start, length }));
    expect(await part(0, 8)).toEqual({ base64: bytes.subarray(0, 8).toString('base64'), size: bytes.length });
    expect((await part(bytes.length - 5, 100)).base64).toBe(Buffer.from('%%EOF').toString('base64'));
    expect((await part(bytes.length + 5, 100)).base64).toBe('');
    const other = await client.filePart({ id, hash: 'f'.repeat(64), start: 0, length: 8 });
    expect(failureOf(other).code).toBe('not-found');
    expect(valueOf(await client.verify({}))).toEqual({ ok: true, problems: [] });
  });

  it('offers what is marked in it, brings it in in one step, and not twice', async () => {
    const client = await fresh();
    const item = await bringIn(client, { pages: PAGES, annotations });
    expect(item.marksInFile).toBe(2);
    const id = item.id ?? '';
    const offered = valueOf(await client.fileMarks({ id }));
    expect(offered.marks).toMatchObject([
      { kind: 'note', quote: '', comment: 'Whose boats?', locator: 'p. 1', isHere: false },
      { kind: 'highlight', quote: 'Nobody could say how', comment: 'Ada: Ask her.', locator: 'p. 2', isHere: false },
    ]);
    expect(valueOf(await client.importFileMarks({ id }))).toMatchObject({ highlights: 1, notes: 1, duplicate: 0 });
    const page = valueOf(await client.article({ id }));
    expect(page.highlights).toMatchObject([
      { highlight: { anchor: { quote: 'Nobody could say how' } }, place: { found: 'exact' }, locator: 'p. 2' },
    ]);
    expect(page.notes.map(({ note }) => note.text)).toEqual(['Whose boats?']);
    expect(valueOf(await client.fileMarks({ id })).marks.map(({ isHere }) => isHere)).toEqual([true, true]);
    expect(valueOf(await client.importFileMarks({ id }))).toMatchObject({ highlights: 0, notes: 0, duplicate: 2 });
    valueOf(await client.undo({}));
    expect(valueOf(await client.article({ id })).highlights).toEqual([]);
  });

  it.each(['annotations', 'hypothesis'] as const)(
    'goes out as %s with page and boxes, and comes back',
    async (format) => {
      const client = await fresh();
      const { id = '' } = await bringIn(client, { pages: PAGES, annotations });
      valueOf(await client.importFileMarks({ id }));
      const shown = async () => valueOf(await client.article({ id })).highlights;
      const before = await shown();
      expect(before).toMatchObject([{ highlight: { inFile: { pages: [{ index: 1, label: '2' }] } } }]);
      const { files, report } = valueOf(await client.exportLibrary({ format }));
      expect(report.lost.map(({ field }) => field)).not.toContain('position');
      expect(files[0]?.text).toMatch(
        format === 'annotations' ? /"value": "page=2",\s+"pageLabel": "2",\s+"boxes"/ : /"PageSelector"/,
      );
      valueOf(await client.undo({}));
      const [file] = files;
      const base64 = Buffer.from(file!.text).toString('base64');
      valueOf(await client.importDocuments({ job: 'back', files: [{ name: file!.path, base64 }] }));
      expect(await shown()).toEqual(before);
    },
  );

  it.each(['markdown', 'csv'] as const)('goes out as %s with its page', async (format) => {
    const client = await fresh();
    const { id = '' } = await bringIn(client, { pages: PAGES, annotations });
    valueOf(await client.importFileMarks({ id }));
    const { files } = valueOf(await client.exportLibrary({ format }));
    expect(files[0]?.text).toMatch(
      format === 'csv' ? /Nobody could say how,p\. 2,/ : /> \[@[^,\]]+, p\. 2\] \^highlight-/,
    );
  });

  it('in another copy, set elsewhere, has its highlights where the words are', async () => {
    const client = await fresh();
    const { id = '' } = await bringIn(client, { pages: PAGES, annotations });
    valueOf(await client.importFileMarks({ id }));
    const before = valueOf(await client.article({ id }));
    const again = await bringIn(client, { pages: PAGES, shift: 120 }, id);
    expect(again).toMatchObject({
      status: 'added',
      version: { counts: { exact: 1, moved: 0, approximate: 0, lost: 0 } },
    });
    const after = valueOf(await client.article({ id }));
    expect(after.article.texts).toHaveLength(1);
    expect(after.article.texts[0]?.original?.hash).not.toBe(before.article.texts[0]?.original?.hash);
    expect(after.highlights).toMatchObject([{ place: { found: 'exact' }, locator: 'p. 2' }]);
    expect(after.highlights[0]?.highlight.inFile?.hash).toBe(before.article.texts[0]?.original?.hash);
    expect((await bringIn(client, { pages: PAGES, shift: 120 }, id)).status).toBe('failed');
    expect(valueOf(await client.verify({})).ok).toBe(true);
  });

  it('of pictures alone is kept without a text, each by itself, and the same one once', async () => {
    const client = await fresh();
    const first = await bringIn(client, { pages: [[]] });
    const second = await bringIn(client, { pages: [[], []] });
    const again = await bringIn(client, { pages: [[]] });
    expect([first, second, again].map(({ status }) => status)).toEqual(['added', 'added', 'duplicate']);
    expect(again.duplicateOf).toBe(first.id);
    expect(first.leftOut?.[0]).toMatch(/a picture without text/);
    expect(valueOf(await client.article({ id: first.id ?? '' })).text?.content).toBe('');
    expect(valueOf(await client.verify({}))).toEqual({ ok: true, problems: [] });
  });
});
