import { describe, expect, it, onTestFinished } from 'vitest';
import type { ImportReport, NotebookClient } from '../../shared/api';
import { clientOf, openTestNotebook } from './testing/contractHost';
import { freshFolder } from './testing/folders';
import { valueOf } from './testing/stores';

async function freshClient() {
  const notebook = await openTestNotebook(await freshFolder());
  onTestFinished(() => notebook.close());
  return { client: clientOf(notebook), notebook };
}

async function importFile(
  client: NotebookClient,
  text: string,
  name = 'refs.bib',
  preview = false,
): Promise<ImportReport> {
  const files = [{ name, base64: Buffer.from(text).toString('base64') }];
  return valueOf(await client.importDocuments({ job: 'job', files, preview }));
}

const article = (key: string, more = '') =>
  `@article{${key}, title = {On ${key}}, author = {Holm, Ana}, year = 1999${more}}\n`;
const many = (count: number) => Array.from({ length: count }, (_, n) => article(`key${n}`)).join('');

describe('a file of references', () => {
  it('comes in with its keys, what it cannot be read reported by line', async () => {
    const { client } = await freshClient();
    const { items, counts } = await importFile(
      client,
      `${article('Holm:1999+a')}@book{broken, title = {No end\n${article('two')}`,
    );
    expect(counts).toEqual({ added: 2, duplicate: 0, failed: 1 });
    expect(items).toMatchObject([
      { status: 'added', kind: 'bibtex', line: 1, citationKey: 'Holm:1999+a', title: 'On Holm:1999+a' },
      { status: 'added', line: 3 },
      { status: 'failed', line: 2, reason: expect.stringContaining('missing') },
    ]);
    expect(valueOf(await client.get({ id: 'Holm:1999+a' }))).toMatchObject({
      csl: { author: [{ family: 'Holm' }] },
      texts: [],
    });
  });

  it('brings no work twice, by DOI or word for word', async () => {
    const { client } = await freshClient();
    await importFile(client, article('one', ', doi = {10.1000/Xyz}') + article('two'));
    const again = `${article('other', ', doi = {https://doi.org/10.1000/xyz}')}TY`;
    expect((await importFile(client, again)).items).toMatchObject([
      { status: 'duplicate', reason: expect.stringContaining('@one') },
    ]);
    const ris = 'TY  - JOUR\nAU  - Holm, Ana\nTI  - On two\nPY  - 1999\nER  - \n';
    expect((await importFile(client, ris, 'refs.ris')).counts).toEqual({ added: 0, duplicate: 1, failed: 0 });
  });

  it('gives a key that is taken a letter, and says so before anything is added', async () => {
    const { client } = await freshClient();
    await importFile(client, article('holm'));
    const clash = '@book{holm, title = {Another}}\n@book{a#b, title = {Odd}}\n';
    const preview = await importFile(client, clash, 'refs.bib', true);
    expect(preview.items).toMatchObject([
      { status: 'added', citationKey: 'holma', keyInFile: 'holm' },
      { status: 'added', citationKey: 'ab', keyInFile: 'a#b' },
    ]);
    expect(valueOf(await client.library({})).counts.article).toBe(1);
    const done = await importFile(client, clash);
    expect(done.items.map(({ citationKey }) => citationKey)).toEqual(['holma', 'ab']);
    expect(valueOf(await client.get({ id: 'holm' }))).toMatchObject({ csl: { title: 'On holm' } });
  });

  it('with numbers for keys gets keys of its own', async () => {
    const { client } = await freshClient();
    const { items } = await importFile(
      client,
      'TY  - BOOK\nAU  - Holm, Ana\nTI  - Tides\nPY  - 1999\nID  - 6\nER  - \n',
      'refs.ris',
    );
    expect(items).toMatchObject([{ status: 'added', citationKey: 'holm1999tides' }]);
    expect(items[0]).not.toHaveProperty('keyInFile');
  });

  it('comes in groups: each is one step of undo, and a cancelled job leaves whole groups', async () => {
    const { client, notebook } = await freshClient();
    const stop = notebook.subscribe((event, payload) => {
      if (event === 'progress' && 'what' in payload && payload.what.includes('500 of'))
        void client.cancel({ job: 'job' });
    });
    const report = await importFile(client, many(1200));
    stop();
    expect(report).toMatchObject({ cancelled: true, counts: { added: 1000 } });
    expect(valueOf(await client.library({})).counts.article).toBe(1000);
    valueOf(await client.undo({}));
    expect(valueOf(await client.library({})).counts.article).toBe(500);
    expect((await importFile(client, many(1200))).counts).toEqual({ added: 700, duplicate: 500, failed: 0 });
  });

  it('may be pasted', async () => {
    const { client } = await freshClient();
    const { counts } = valueOf(await client.importText({ job: 'a', text: `\n${article('one')}${article('two')}` }));
    expect(counts.added).toBe(2);
  });

  it('may be pasted, and says before which keys would change; nothing pasted is called a file', async () => {
    const { client } = await freshClient();
    await importFile(client, article('one'));
    const pasted = { job: 'a', text: `@book{one, title = {Another}}\n${article('two')}` };
    const { items } = valueOf(await client.importText({ ...pasted, preview: true }));
    expect(items).toMatchObject([
      { file: 'Pasted text', keyInFile: 'one', citationKey: 'onea' },
      { status: 'added', citationKey: 'two' },
    ]);
    expect(valueOf(await client.library({})).counts.article).toBe(1);
    valueOf(await client.importText(pasted));
    expect(valueOf(await client.get({ id: 'two' }))).not.toHaveProperty('fileName');
  });

  it('is told from a text that only mentions one', async () => {
    const { client } = await freshClient();
    const { items } = await importFile(
      client,
      `A note on formats.\n\n${'Words. '.repeat(100)}\n\n${article('one')}`,
      'note.md',
    );
    expect(items).toMatchObject([{ status: 'added', kind: 'markdown' }]);
  });
});
