import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/terminal';

let terminal: Terminal;
/** Ids of the three articles, of which the third is not included. */
let [piers, locks, dams] = ['', '', ''];

beforeEach(async () => {
  terminal = await openTerminal();
  await terminal.write('Piers.txt', 'We counted 34 piers. They last 60 years on average. Nothing was said of cost.');
  await terminal.write('Locks.txt', 'In all 12 locks were drained. Wood rots first. Cost was 1,200 crowns.');
  await terminal.write('Dams.txt', 'A dam is not a pier.');
  for (const title of ['Piers', 'Locks', 'Dams']) await terminal.json('import', `${title}.txt`, '--title', title);
  const { items } = await terminal.json<{ items: { id: string; title: string }[] }>('list', 'articles');
  const idOf = (word: string) => items.find(({ title }) => title === word)?.id ?? '';
  [piers, locks, dams] = [idOf('Piers'), idOf('Locks'), idOf('Dams')];
  const lines = [
    ['review', 'start', '--title', 'Waterworks'],
    ...[piers, locks].flatMap((id) =>
      ['title', 'fulltext'].map((stage) => ['review', 'decide', id, 'include', '--stage', stage]),
    ),
    ['review', 'decide', dams, 'exclude'],
    ['review', 'table', 'add'],
    ['review', 'table', 'column', '--name', 'Works', '--type', 'number', '--unit', 'works'],
  ];
  const { out } = await terminal.batch(lines.map((args) => JSON.stringify({ args })));
  expect(out).not.toContain('"ok":false');
});
afterEach(() => terminal.close());

interface Shown {
  rows: { articleId: string }[];
  cells: { articleId: string; column: string; state: string; answers: string[] }[];
  frozen: { id: string; hash: string }[];
}
const show = () => terminal.json<Shown>('review', 'table', 'show');
const stateAt = async (articleId: string, column = 'Works') =>
  (await show()).cells.find((cell) => cell.articleId === articleId && cell.column === column)?.state;
const fill = (...line: string[]) => terminal.json('review', 'table', 'fill', ...line);

describe('an evidence table from the command line', { timeout: 60_000 }, () => {
  it('has the included sources as rows, and tells missing, not reported and conflicting apart', async () => {
    const { rows, cells } = await show();
    expect(rows.map(({ articleId }) => articleId).sort()).toEqual([piers, locks].sort());
    expect(cells.map(({ state }) => state)).toEqual(['missing', 'missing']);
    const { id } = await terminal.json<{ id: string }>('highlight', piers, '--quote', '34 piers');
    expect(await fill(piers, 'works', '--value', '34', '--passage', id)).toMatchObject({
      state: 'answered',
      answers: ['34'],
      values: [{ passages: [{ id, quote: '34 piers' }] }],
    });
    await fill(locks, 'Works', '--not-reported');
    expect(await stateAt(locks)).toBe('not-reported');
    expect(await fill(piers, 'Works', '--value', '35')).toMatchObject({ state: 'conflicting' });
    expect(await fill(piers, 'Works', '--value', '34', '--replace')).toMatchObject({ state: 'answered' });
    await terminal.json('undo');
    expect(await stateAt(piers)).toBe('conflicting');
    await terminal.json('review', 'table', 'clear', piers, 'Works');
    expect(await stateAt(piers)).toBe('missing');
  });

  it('shows the evidence for a claim in its column, and judgements with their marks', async () => {
    const claim = await terminal.json<{ id: string }>('claim', 'add', '--text', 'Wood rots first.');
    await terminal.json('review', 'table', 'column', '--claim', claim.id);
    const quote = await terminal.json<{ id: string }>('highlight', locks, '--quote', 'Wood rots first.');
    await terminal.json('link', quote.id, claim.id, '--as', 'supports');
    expect(await stateAt(locks, 'Wood rots first.')).toBe('answered');
    const again = await terminal.json<{ id: string }>('highlight', locks, '--quote', '12 locks were drained');
    expect(await fill(locks, 'Wood rots first.', '--value', 'disputes', '--passage', again.id)).toMatchObject({
      state: 'conflicting',
    });
    expect(await terminal.json('claim', 'show', claim.id)).toMatchObject({ evidence: [{}, {}] });
    expect((await terminal.json<{ ids: string[] }>('review', 'table', 'column', '--rob2')).ids).toHaveLength(6);
    await fill(piers, 'Overall risk of bias', '--value', 'some concerns');
    const { out } = await terminal.run('review', 'table', 'export', '--format', 'markdown');
    expect(out).toContain('− Some concerns');
    expect(out).toMatch(/supports ≠ disputes\[\^1\]\[\^2\]/);
  });

  it('is frozen with a checksum, and later says exactly what has changed', async () => {
    await fill(piers, 'Works', '--value', '34');
    const frozen = await terminal.json<{ id: string; hash: string }>(
      'review',
      'table',
      'freeze',
      '--name',
      'submitted',
    );
    expect(frozen.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await terminal.json('review', 'table', 'changes')).toMatchObject({ isSame: true, cells: [] });
    await fill(piers, 'Works', '--value', '36', '--replace');
    await terminal.json('review', 'table', 'column', '--name', 'Cost');
    await fill(locks, 'Cost', '--value', '1,200 crowns');
    await terminal.json('review', 'decide', locks, 'exclude', '--stage', 'fulltext');
    await terminal.json('review', 'decide', dams, 'include');
    await terminal.json('review', 'decide', dams, 'include', '--stage', 'fulltext');
    expect(await terminal.json('review', 'table', 'changes', '--from', 'submitted')).toMatchObject({
      isSame: false,
      columns: { added: [{ name: 'Cost' }], gone: [] },
      rows: { added: [{ articleId: dams }], gone: [{ articleId: locks }] },
      cells: [{ row: { articleId: piers }, before: [{ content: 34 }], after: [{ content: 36 }] }],
    });
    const { out } = await terminal.run('review', 'table', 'export', '--frozen', 'last');
    expect(out).toMatch(/Works \(works\).*\r\n(?:.*\r\n)*.*,34,/);
    expect(out).not.toContain(',36,');
  });

  it('is written as CSV, Markdown, HTML and DOCX, with the passages behind its cells', async () => {
    const { id } = await terminal.json<{ id: string }>('highlight', piers, '--quote', '60 years');
    await terminal.json('review', 'table', 'column', '--name', '=Lifetime');
    await fill(piers, '=Lifetime', '--value', '=60', '--passage', id, '--comment', 'On average');
    await fill(locks, '=Lifetime', '--not-reported');
    const written = async (format: string) => {
      await terminal.json('review', 'table', 'export', '--format', format, '--out', `table.${format}`);
      return readFile(join(terminal.folder, `table.${format}`));
    };
    expect((await written('docx')).subarray(0, 2).toString()).toBe('PK');
    for (const format of ['csv', 'markdown', 'html']) {
      const text = (await written(format)).toString('utf8');
      for (const words of ['60 years', 'Not reported', 'On average', 'Locks']) expect(text).toContain(words);
      if (format === 'csv') expect(text).toContain("'=60");
    }
  });
});

describe('refused, and nothing changed:', { timeout: 60_000 }, () => {
  it('what is no row, no column, no fitting answer or no passage of the source', async () => {
    const elsewhere = await terminal.json<{ id: string }>('highlight', locks, '--quote', '12 locks');
    const before = await terminal.run('history', '--json');
    for (const [line, says] of [
      [[dams, 'Works', '--value', '3'], 'not a row'],
      [[piers, 'Weight', '--value', '3'], 'no column'],
      [[piers, 'Works', '--value', 'many'], 'not a number'],
      [[piers, 'Works', '--value', '3', '--passage', 'highlight-gone'], 'no record'],
      [[piers, 'Works', '--value', '3', '--passage', elsewhere.id], 'another source'],
    ] as const) {
      const { code, err } = await terminal.run('review', 'table', 'fill', ...line);
      expect([code, err]).toEqual([1, expect.stringContaining(says)]);
    }
    for (const both of [[], ['--value', '1', '--not-reported']])
      expect((await terminal.run('review', 'table', 'fill', piers, 'Works', ...both)).code).not.toBe(0);
    expect(await terminal.run('history', '--json')).toEqual(before);
  });
});
