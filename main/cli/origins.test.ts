import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/terminal';

let terminal: Terminal;
let claim: string;
const highlights: string[] = [];

beforeAll(async () => {
  terminal = await openTerminal();
  const articles = [
    [
      'courier',
      '2024-07-15',
      'In an interview with Channel Nine on Sunday, Governor Kari Nes said that she would stop the last barge herself if the toll was raised.',
    ],
    [
      'ledger',
      '2024-07-15',
      'In an address on Sunday, Governor Kari Nes vowed to “stop the last barge” if the toll was raised.',
    ],
    [
      'sound',
      '2024-07-16',
      'The pilot Signe Falk said on Monday that the last barge was stopped by ice, and by nothing else.',
    ],
  ] as const;
  claim = (await terminal.json<{ id: string }>('claim', 'add', '--text', 'The last barge will be stopped.')).id;
  for (const [name, issued, text] of articles) {
    await terminal.write(`${name}.txt`, text);
    const { items } = await terminal.json<{ items: { id: string }[] }>(
      'import',
      `${name}.txt`,
      '--issued',
      issued,
      '--publisher',
      name,
      '--title',
      name,
    );
    const quote =
      /stop.* the last barge(?:” if| herself)|the last barge was stopped/.exec(text)?.[0] ?? 'stop the last barge';
    const { id } = await terminal.json<{ id: string }>('highlight', items[0]!.id, '--quote', quote);
    highlights.push(id);
    await terminal.json('link', id, claim, '--as', 'supports');
  }
});
afterAll(() => terminal.close());

interface Proposals {
  origins: { description: string; passages: { id: string }[]; articles: object[]; joins?: object }[];
  repeats: object[];
  untraced: string[];
}
interface Shown {
  independent: number;
  articles: number;
  unreviewed: number;
  origins: { id: string; description: string }[];
  withdrawals: { name: string; evidenceIds: string[]; independent: number }[];
}

it('counts nothing before it is confirmed', async () => {
  const shown = await terminal.json<Shown>('claim', 'show', claim);
  expect(shown).toMatchObject({ independent: 0, unreviewed: 3, origins: [] });
});

it('proposes one event for two articles that call it by other names, and confirms it', async () => {
  const proposed = await terminal.json<Proposals>('origin', 'propose', claim);
  expect(proposed.origins.map(({ passages }) => passages.length).sort()).toEqual([1, 2]);
  const interview = proposed.origins.find(({ passages }) => passages.length === 2)!;
  expect(interview.description).toContain('Kari Nes');
  expect(interview.articles).toHaveLength(2);
  await terminal.json('origin', 'confirm', claim, highlights[0]!);
  await terminal.json('origin', 'confirm', claim, highlights[2]!, '--description', 'What the pilot said');
  expect((await terminal.json<Proposals>('origin', 'propose', claim)).origins).toEqual([]);
  const shown = await terminal.json<Shown>('claim', 'show', claim);
  expect(shown).toMatchObject({ independent: 2, articles: 3, unreviewed: 0 });
  expect(shown.withdrawals.map(({ evidenceIds, independent }) => [evidenceIds.length, independent])).toEqual([
    [2, 1],
    [1, 1],
  ]);
  const { total } = await terminal.json<{ total: number }>('list', 'origins');
  expect(total).toBe(2);
});

it('merges two origins, says it in words, and takes it back', async () => {
  const { origins } = await terminal.json<Shown>('claim', 'show', claim);
  await terminal.json('origin', 'merge', origins[1]!.id, origins[0]!.id);
  expect(await terminal.json<Shown>('claim', 'show', claim)).toMatchObject({ independent: 1 });
  const { out } = await terminal.run('claim', 'show', claim);
  expect(out).toContain('3 articles, 1 origin, 1 independent voice.');
  await terminal.json('undo');
  expect(await terminal.json<Shown>('claim', 'show', claim)).toMatchObject({ independent: 2 });
});

it('proposes to add to a confirmed origin, and does not propose what was rejected', async () => {
  await terminal.json('origin', 'trace', highlights[1]!, '--to', 'none');
  const [again] = (await terminal.json<Proposals>('origin', 'propose', claim)).origins;
  expect(again).toMatchObject({ joins: {}, passages: [{ id: highlights[1] }] });
  await terminal.json('origin', 'reject', claim, highlights[1]!);
  expect((await terminal.json<Proposals>('origin', 'propose', claim)).origins).toEqual([]);
  expect((await terminal.json<{ total: number }>('list', 'origins')).total).toBe(2);
  const { code, err } = await terminal.run('origin', 'confirm', claim, highlights[1]!);
  expect(code).toBe(1);
  expect(err).toContain('No proposed origin');
});
