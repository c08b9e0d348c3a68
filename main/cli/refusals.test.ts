import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../shared/api';
import { openNotebook } from '../notebook/open';
import { inProcessWorker } from '../worker/inProcess';
import { openTerminal, type Ran, type Terminal } from './testing/terminal';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.run('init', '--sample');
  await terminal.write('binary.txt', new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0]));
  await terminal.write('latin1.md', new Uint8Array([0x63, 0x61, 0x66, 0xe9]));
  await terminal.write('empty.txt', '');
  await terminal.write('broken.json', '{');
  await mkdir(join(terminal.folder, 'folder'));
});
afterAll(() => terminal.close());

/** Names and contents of all files of the library, without its lock. */
async function fingerprint(): Promise<string> {
  const names = (await readdir(terminal.library, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(name));
  return hash.digest('hex');
}

function expectOneLine({ out, err }: Ran, mentions: string): void {
  expect(out).toBe('');
  expect(err).toMatch(/^commonplace.*: .+\.\n$/);
  expect(err.trim()).not.toContain('\n');
  expect(err).toContain(mentions);
}

const article = 'article-sample-courier';
const highlight = 'highlight-sample-loadedLorry';
const claim = 'claim-sample-noLorries';
const note = 'note-sample-counting';

describe('a refused command', () => {
  it.each<[string, string[], string]>([
    ['an article that is not there', ['text', 'nobody1999'], 'nobody1999'],
    ['a record that is not there', ['show', 'claim-none'], 'claim-none'],
    ['a quote that is not there', ['highlight', article, '--quote', 'no such words'], 'does not have these words'],
    ['a quote in several places', ['highlight', article, '--quote', 'the Office'], '3 places'],
    ['a quote in other surroundings', ['highlight', article, '--quote', 'the Office', '--prefix', 'xyz'], '--prefix'],
    ['an empty quote', ['highlight', article, '--quote', ''], 'empty'],
    ['a highlight on a note', ['highlight', note, '--quote', 'piles'], note],
    ['an empty note', ['note', 'add', '--text', '  '], 'words'],
    ['a note from a missing file', ['note', 'add', '--file', 'nowhere.md'], 'nowhere.md'],
    ['a note that is not UTF-8', ['note', 'add', '--file', 'latin1.md'], 'latin1.md'],
    ['a note about nothing', ['note', 'add', '--text', 'x', '--about', 'claim-none'], 'claim-none'],
    [
      'a note about a collection',
      ['note', 'add', '--text', 'x', '--about', 'collection-sample-The-Long-Pier'],
      'collection',
    ],
    ['a change of what is no note', ['note', 'edit', claim, '--text', 'x'], claim],
    ['an empty claim', ['claim', 'add', '--text', ' '], 'words'],
    ['a claim page of a note', ['claim', 'show', note], note],
    ['a link from an article', ['link', article, claim, '--as', 'supports'], article],
    ['a link to a note', ['link', highlight, note, '--as', 'supports'], note],
    ['a link that is there already', ['link', highlight, claim, '--as', 'disputes'], 'already'],
    ['a relation of a claim to itself', ['relate', claim, claim, '--as', 'same'], 'itself'],
    ['a bibliography of an unknown work', ['bibliography', 'nobody1999'], 'nobody1999'],
    ['a bibliography of an unknown collection', ['bibliography', '--collection', 'Nothing'], 'Nothing'],
    ['an unknown style', ['bibliography', '--style', 'no-such-style'], 'no-such-style'],
    ['an export into a folder that is not there', ['export', '--to', 'bibtex', '--out', 'nowhere/x.bib'], 'x.bib'],
    ['a second library in one place', ['init'], 'already'],
    ['a library in a file', ['init', '--library', 'empty.txt'], 'a file where a folder should be'],
    ['nothing to do again', ['redo'], 'nothing to redo'],
    ['a selector that is no JSON', ['anchor', '--text', 'empty.txt', '--selector', 'broken.json'], 'broken.json'],
    ['references that are no JSON', ['cite', 'broken.json'], 'broken.json'],
    ['references that are not there', ['cite', 'nowhere.json'], 'nowhere.json'],
    ['a tag without a name', ['highlight', article, '--quote', 'Long Pier', '--suffix', ' are', '--tag', ' '], 'tag'],
    ['documents that are not there', ['rank', '--docs', 'nowhere.jsonl', '--queries', 'empty.txt'], 'nowhere.jsonl'],
    ['documents that are no JSON', ['rank', '--docs', 'broken.json', '--queries', 'empty.txt'], 'line 1'],
    ['documents that are a folder', ['rank', '--docs', 'folder', '--queries', 'empty.txt'], 'folder'],
  ])('says in one line what is wrong with %s, ends with 1 and changes nothing', async (_what, argv, mentions) => {
    const before = await fingerprint();
    const ran = await terminal.run(...argv);
    expectOneLine(ran, mentions);
    expect(ran.code).toBe(1);
    expect(await fingerprint()).toBe(before);
  });

  it.each<[string, string[], string]>([
    ['no command', [], '--help'],
    ['an unknown command', ['fly'], 'fly'],
    ['a stance that does not exist', ['link', highlight, claim, '--as', 'loves'], 'supports, disputes'],
    ['a list that does not exist', ['list', 'dreams'], 'dreams'],
    ['a limit beyond the limit', ['list', 'articles', '--limit', '5000'], 'from 1 to 1000'],
    ['a port that is none', ['serve', '--no-open', '--port', '70000'], 'from 0 to 65535'],
    ['an option instead of a value', ['claim', 'add', '--text'], '--text needs a value'],
    ['a library without a name', ['list', 'articles', '--library', ''], '--library'],
    ['a note without words', ['note', 'add'], '--text'],
    ['a title for two documents', ['import', 'a.txt', 'b.txt', '--title', 'T'], '--title'],
    ['a Word document on a terminal', ['bibliography', '--format', 'docx'], '--out'],
    ['two kinds of selection', ['bibliography', 'a', '--collection', 'b'], '--collection'],
  ])('says in one line what is wrong with %s, ends with 2 and changes nothing', async (_what, argv, mentions) => {
    const before = await fingerprint();
    const ran = await terminal.run(...argv, '--json');
    expectOneLine(ran, mentions);
    expect(ran.code).toBe(2);
    expect(await fingerprint()).toBe(before);
  });
});

describe('import', () => {
  it('reports what it cannot take, item by item, and ends with 1 when nothing was added', async () => {
    const ran = await terminal.run('import', 'folder', 'nowhere.txt', 'empty.txt', 'binary.txt', '--json');
    const { items, counts } = JSON.parse(ran.out) as ImportReport;
    expect(items).toMatchObject([
      { file: 'folder', status: 'failed', reason: expect.stringContaining('folder') },
      { file: 'nowhere.txt', status: 'failed', reason: expect.stringContaining('does not exist') },
      { file: 'empty.txt', status: 'failed', reason: expect.any(String) },
      { file: 'binary.txt', status: 'failed', reason: expect.any(String) },
    ]);
    expect(counts).toEqual({ added: 0, duplicate: 0, failed: 4 });
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/^commonplace import: Nothing was added\..*\n$/);
  });

  it('goes on after a file that it cannot take', async () => {
    await terminal.write('good.txt', 'A text of its own.\n\nWith two paragraphs.');
    const { items, counts } = await terminal.json<ImportReport>('import', 'nowhere.txt', 'good.txt');
    expect(items).toMatchObject([{ status: 'failed' }, { status: 'added', id: expect.stringMatching(/^article-/) }]);
    expect(counts).toEqual({ added: 1, duplicate: 0, failed: 1 });
    await terminal.run('undo');
  });
});

describe('where there is no library', () => {
  const elsewhere = ['--library', 'nothing-here'];

  it.each([
    ['list articles'],
    ['show x'],
    ['text x'],
    ['search x'],
    ['claim show x'],
    ['bibliography'],
    ['export --to bibtex'],
    ['history'],
    ['verify'],
    ['undo'],
    ['import nowhere.txt'],
  ])('%s fails and makes none', async (line) => {
    const ran = await terminal.run(...line.split(' '), ...elsewhere);
    expect(ran.code).toBe(1);
    expect(await readdir(terminal.folder)).not.toContain('nothing-here');
  });

  it('a note makes one', async () => {
    await terminal.json('note', 'add', '--text', 'First words.', '--library', 'new-library');
    expect(await terminal.json('list', 'notes', '--library', 'new-library')).toMatchObject({ total: 1 });
  });
});

describe('where the journal is damaged', () => {
  it('answers with what can be used, and says on standard error that this is not all', async () => {
    const elsewhere = ['--library', 'damaged'];
    await terminal.run('init', ...elsewhere);
    await terminal.run('claim', 'add', '--text', 'Kept.', ...elsewhere);
    await appendFile(join(terminal.folder, 'damaged', 'journal.jsonl'), 'not an entry\n');
    const { code, out, err } = await terminal.run('list', 'claims', ...elsewhere, '--json');
    expect({ code, document: JSON.parse(out) as unknown }).toMatchObject({ code: 0, document: { total: 1 } });
    expect(err).toMatch(/^commonplace: .*journal.*\n$/);
  });
});

describe('while another has the library open', () => {
  it('reads, and refuses to write, naming the other', async () => {
    const notebook = await openNotebook(terminal.library, { worker: inProcessWorker(), version: 'test' });
    if (!notebook.ok) throw new Error(notebook.error.message);
    try {
      expect(await terminal.json('list', 'articles')).toMatchObject({ total: 8 });
      const refused = await terminal.run('claim', 'add', '--text', 'Not now.');
      expectOneLine(refused, `${process.pid}`);
      expect(refused.code).toBe(1);
    } finally {
      await notebook.value.close();
    }
  });
});
