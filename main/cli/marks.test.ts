import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportReport, ListRow, Page } from '../../shared/api';
import type { Article, Highlight, Note } from '../../shared/model/records';
import { withoutPermission } from '../notebook/testing/disks';
import { openTerminal, type Terminal } from './testing/terminal';

const TEXT = 'Quay closed 🚢\n\nThe eastern quay had been closed since spring. Two engineers disputed that.\n';

let terminal: Terminal;
beforeAll(async () => (terminal = await openTerminal()));
afterAll(() => terminal.close());

const list = async <T>(kind: string): Promise<T[]> => {
  const page = await terminal.json<Page<ListRow>>('list', kind, '--sort', 'createdAt');
  return Promise.all(page.items.map(({ id }) => terminal.json<T>('show', id)));
};

it('takes highlights out and in again: ids, places, words, colours, comments, tags, threads', async () => {
  const { items } = await terminal.json<ImportReport>(
    'import',
    await terminal.write('quay.txt', TEXT),
    '--url',
    'https://example.org/quay',
  );
  const article = items[0]?.id ?? '';
  const made = await terminal.json<{ id: string }>(
    ...['highlight', article, '--quote', 'eastern quay', '--color', 'blue', '--comment', 'Which one?', '--tag', 'port'],
  );
  await terminal.run('highlight', article, '--quote', 'Two engineers');
  await terminal.run('note', 'add', '--text', 'The one by the mill.', '--about', made.id);
  const [highlights, notes] = [await list<Highlight>('highlights'), await list<Note>('notes')];

  const { written, report } = await terminal.json<{ written: string[]; report: { written: number; lost: unknown[] } }>(
    ...['export', '--to', 'annotations', '--out', 'marks.jsonld'],
  );
  expect([written, report]).toEqual([[join(terminal.folder, 'marks.jsonld')], { written: 3, lost: [] }]);
  const again = await terminal.json<ImportReport>('import', 'marks.jsonld');
  expect(again.items[0]).toMatchObject({ status: 'duplicate', kind: 'annotations', marks: { duplicate: 3 } });

  await terminal.run('export', '--to', 'hypothesis', '--out', 'marks.json');
  for (const undone of ['note', 'highlight', 'highlight']) expect((await terminal.run('undo')).out).toContain(undone);
  expect(await list('highlights')).toEqual([]);
  const back = await terminal.json<ImportReport>('import', 'marks.jsonld');
  expect(back.items[0]).toMatchObject({
    status: 'added',
    marks: { highlights: 2, notes: 1, unplaced: 0, articles: 0, lost: [] },
  });
  const stripped = ({ tagIds, ...rest }: Highlight | Note) => ({ ...rest, tagged: tagIds.length });
  expect((await list<Highlight>('highlights')).map(stripped)).toEqual(highlights.map(stripped));
  expect((await list<Note>('notes')).map(stripped)).toEqual(notes.map(stripped));

  await terminal.run('undo');
  const fromHypothesis = await terminal.json<ImportReport>('import', 'marks.json');
  expect(fromHypothesis.items[0]).toMatchObject({
    kind: 'hypothesis',
    marks: { highlights: 2, notes: 1, unplaced: 0, articles: 0 },
  });
  const [first] = (await list<Highlight>('highlights')).filter(({ comment }) => comment !== undefined);
  expect(first).toMatchObject({
    id: made.id,
    anchor: highlights[0]?.anchor,
    comment: 'Which one?',
  });
  expect((await list<Note>('notes'))[0]?.aboutIds).toEqual([first?.id]);
});

it('makes works of marks whose text is not here, and fills them when more marks come', async () => {
  const clipping = (page: number, words: string) =>
    `The Long Quay (Lind, Maja)\r\n- Your Highlight on page ${page} | Added on Friday, 3 May 2024 10:20:30\r\n\r\n${words}\r\n==========\r\n`;
  const one = clipping(12, 'The quay was closed.');
  const first = await terminal.json<ImportReport>('import', await terminal.write('My Clippings.txt', one));
  expect(first.items[0]).toMatchObject({
    status: 'added',
    kind: 'kindle',
    marks: { highlights: 1, articles: 1, unplaced: 0 },
  });
  const more = await terminal.json<ImportReport>(
    'import',
    await terminal.write('My Clippings.txt', one + clipping(20, 'Nobody was hurt.')),
  );
  expect(more.items[0]?.marks).toMatchObject({ highlights: 1, duplicate: 1, articles: 0, unplaced: 0 });
  const article = (await list<Article>('articles')).find(({ csl }) => csl.title === 'The Long Quay');
  expect((await terminal.json<{ text: string }>('text', article?.id ?? '')).text).toBe(
    'The quay was closed.\n\nNobody was hurt.',
  );
  expect(article).toMatchObject({ csl: { author: [{ family: 'Lind', given: 'Maja' }] }, onlyPassages: true });
});

it('writes a Markdown folder and brings it up to date around the words of the user', async () => {
  const again = () =>
    terminal.json<{ written: string[]; kept: string[] }>('export', '--to', 'markdown', '--out', 'vault');
  const { written } = await again();
  expect(written.length).toBeGreaterThan(1);
  const [file = ''] = written;
  await writeFile(file, `${await readFile(file, 'utf8')}\nMy own words.\n`);
  expect((await again()).written).toEqual([]);
  const id = /^id: (\S+)$/m.exec(await readFile(file, 'utf8'))?.[1] ?? '';
  await terminal.run('note', 'add', '--text', 'Another thought', '--about', id);
  const after = await again();
  expect(after.written).toContain(file);
  expect(await readFile(file, 'utf8')).toMatch(/Another thought[\s\S]*\nMy own words\.\n$/);
  await writeFile(file, (await readFile(file, 'utf8')).replace('Another', 'My other'));
  expect(await again()).toMatchObject({ kept: [file], written: [file.replace('.md', '.new.md')] });
  expect(await readFile(file, 'utf8')).toContain('My other thought');
  const beside = file.replace('.md', '.new.md');
  await writeFile(beside, (await readFile(beside, 'utf8')).replace('Another', 'One more'));
  expect(await again()).toMatchObject({ kept: [file, beside], written: [] });
  expect(await readFile(beside, 'utf8')).toContain('One more thought');
});

it('leaves a Markdown file as it is that it cannot read whole: of another encoding, or forbidden', async () => {
  const again = () => terminal.run('export', '--to', 'markdown', '--out', 'kept', '--json');
  const [file = ''] = (JSON.parse((await again()).out) as { written: string[] }).written;
  const id = /^id: (\S+)$/m.exec(await readFile(file, 'utf8'))?.[1] ?? '';
  const words = Buffer.concat([await readFile(file), Buffer.from('\nMein Café.\n', 'latin1')]);
  await writeFile(file, words);
  await terminal.run('note', 'add', '--text', 'One more thought', '--about', id);
  expect(JSON.parse((await again()).out)).toMatchObject({ kept: [file] });
  expect(await readFile(file)).toEqual(words);

  await chmod(terminal.folder, 0o755);
  await chmod(join(terminal.folder, 'kept'), 0o777);
  await chmod(file, 0o222);
  const refused = await withoutPermission(again);
  await chmod(file, 0o644);
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`${file} may not be read by you`) });
  expect(await readFile(file)).toEqual(words);
});

it('refuses to spread Markdown over the terminal', async () => {
  const { code, err } = await terminal.run('export', '--to', 'markdown');
  expect([code, err]).toEqual([2, 'commonplace export: Markdown is a folder of files. Name the folder with --out.\n']);
});

it('says what a format cannot hold before anything is written, or alone', async () => {
  const preview = await terminal.run('export', '--to', 'hypothesis', '--out', 'seen.json', '--preview');
  expect(preview.out).toMatch(/would be written\.\n1 thing cannot be kept in this format:\n {2}1 {2}Colour: /);
  await expect(readFile(join(terminal.folder, 'seen.json'))).rejects.toThrow('ENOENT');
  const written = await terminal.run('export', '--to', 'hypothesis', '--out', 'seen.json');
  expect(written.err).toContain('1  Colour: ');
});

it('writes every note into a Markdown folder, and each into a file of its own', async () => {
  const { id } = await terminal.json<{ id: string }>('note', 'add', '--text', 'A thought');
  const claim = await terminal.json<{ id: string }>('claim', 'add', '--text', 'It rains');
  await terminal.run('note', 'add', '--text', 'Of the claim', '--about', claim.id);
  await terminal.run('export', '--to', 'markdown', '--out', 'vault');
  const file = (name: string) => readFile(join(terminal.folder, 'vault', 'notes', name), 'utf8');
  expect(await file('A thought.md')).toContain('A thought\n');
  expect(await file('Of the claim.md')).toContain('Of the claim\n');

  await terminal.run('note', 'edit', id, '--text', 'A better thought');
  await terminal.run('note', 'add', '--text', 'A thought');
  await terminal.run('export', '--to', 'markdown', '--out', 'vault');
  expect(await file('A thought.md')).toContain('A better thought\n');
  expect(await file('A thought 2.md')).not.toContain('better');

  const { report } = await terminal.json<{ report: { lost: { field: string }[] } }>(
    ...['export', '--to', 'annotations', '--out', 'all.jsonld'],
  );
  expect(report.lost.filter(({ field }) => field === 'note')).toHaveLength(3);
});
