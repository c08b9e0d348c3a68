import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/terminal';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.write('pier.txt', '“The pier is closed,” said Mara Lindqvist on Sunday.\n\nShe blamed the owner.\n');
});
afterAll(() => terminal.close());

interface Statements {
  statements: {
    start: number;
    end: number;
    quote: string;
    mode: string;
    speaker: { text: string; start: number; end: number; name: string; footing: string } | null;
    cue: { text: string; start: number; end: number } | null;
    saidAt?: string;
  }[];
}

it('finds the statements of a file without a library', async () => {
  const { statements } = await terminal.json<Statements>('statements', 'pier.txt');
  expect(statements).toMatchObject([
    {
      start: 0,
      end: 21,
      quote: '“The pier is closed,”',
      mode: 'direct',
      speaker: { text: 'Mara Lindqvist', start: 27, end: 41, name: 'Mara Lindqvist', footing: 'on-record' },
      cue: { text: 'said', start: 22, end: 26 },
    },
    { mode: 'indirect', speaker: { text: 'She', name: 'Mara Lindqvist' }, cue: { text: 'blamed' } },
  ]);
  expect(statements.every(({ saidAt }) => saidAt === undefined)).toBe(true);
});

it('resolves times by the date of the article', async () => {
  const { statements } = await terminal.json<Statements>('statements', 'pier.txt', '--issued', '2024-11-06');
  expect(statements[0]?.saidAt).toBe('2024-11-03');
});

it('reads an article of the library by its id or citation key, with its own date', async () => {
  const { items } = await terminal.json<{ items: { id: string }[] }>('import', 'pier.txt', '--issued', '2024-11-06');
  const { statements } = await terminal.json<Statements>('statements', items[0]!.id);
  expect(statements[0]?.saidAt).toBe('2024-11-03');
});

it('accepts a suggestion, links it to a claim, and does not suggest what was rejected', async () => {
  const { items } = await terminal.json<{ items: { id: string }[] }>('list', 'articles');
  const article = items[0]!.id;
  const made = await terminal.json<{ id: string; speakerId: string }>(
    'statement',
    'accept',
    article,
    '--quote',
    'The pier is closed',
  );
  expect(made.speakerId).toMatch(/^source-/);
  const claim = (await terminal.json<{ id: string }>('claim', 'add', '--text', 'The pier is closed.')).id;
  await terminal.json('link', made.id, claim, '--as', 'supports');
  await terminal.json('statement', 'reject', article, '--quote', 'the owner');
  const said = await terminal.json<{ total: number; items: { author: string }[] }>(
    'list',
    'statements',
    '--of',
    article,
  );
  expect(said).toMatchObject({ total: 1, items: [{ author: 'Mara Lindqvist' }] });
  expect(await terminal.json('claim', 'show', claim)).toMatchObject({
    evidence: [{ speaker: { name: 'Mara Lindqvist' } }],
    unreviewed: 1,
  });
  const { code, err } = await terminal.run('statement', 'accept', article, '--quote', 'the owner');
  expect(code).toBe(1);
  expect(err).toContain('No suggestion that is left');
});

it.each([
  [['statements', 'no-such-thing'], 'neither a file nor an article'],
  [['statements', 'pier.txt', '--issued', 'Sunday'], 'not a date'],
])('refuses %j', async (argv, says) => {
  const { code, err, out } = await terminal.run(...argv);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain(says);
});

interface Comparison {
  pairs: {
    a: { doc: string; start: number; end: number };
    b: { doc: string; start: number; end: number };
    relation: string;
    score: number;
    drift?: { kind: string }[];
  }[];
  origins: { speaker: string }[];
  independent: number;
}

it('compares files: the same words, how they drifted, and the origin behind them', async () => {
  await terminal.write(
    'one.txt',
    '“Everybody has known about the cracks since last winter,” said Rolf Anker on Friday.',
  );
  await terminal.write('two.txt', 'Rolf Anker said: “Everyone has known about the cracks since last winter.”');
  const { pairs, origins, independent } = await terminal.json<Comparison>('compare', 'one.txt', 'two.txt');
  expect(pairs).toMatchObject([
    {
      a: { doc: 'one.txt', start: 1 },
      b: { doc: 'two.txt' },
      relation: 'same-words',
      drift: [{ kind: 'replaced', a: { text: 'Everybody' }, b: { text: 'Everyone' } }],
    },
  ]);
  expect(origins).toMatchObject([{ speaker: 'Rolf Anker' }]);
  expect(independent).toBe(1);
});

it('asks for a second document to compare', async () => {
  const { code, err } = await terminal.run('compare', 'pier.txt');
  expect(code).toBe(2);
  expect(err).toContain('two documents');
});

it('pairs accepted statements of two articles that may be the same, until they are told apart', async () => {
  await terminal.write(
    'ferry.txt',
    'The harbour master, Mara Lindqvist, told reporters the pier is closed for good.\n',
  );
  const { items } = await terminal.json<{ items: { id: string }[] }>('import', 'ferry.txt', '--issued', '2024-11-06');
  await terminal.json('statement', 'accept', items[0]!.id, '--quote', 'the pier is closed');
  interface Alike {
    total: number;
    pairs: { a: { id: string; speaker: string }; b: { id: string }; reasons: string[] }[];
  }
  const found = await terminal.json<Alike>('statement', 'alike');
  expect(found.pairs).toMatchObject([{ a: { speaker: 'Mara Lindqvist' }, b: { speaker: 'Mara Lindqvist' } }]);
  expect(found.pairs[0]!.reasons).toContain('same speaker');
  await terminal.json('statement', 'apart', found.pairs[0]!.a.id, found.pairs[0]!.b.id);
  expect(await terminal.json<Alike>('statement', 'alike')).toMatchObject({ total: 0, pairs: [] });
  await terminal.json('undo');
  expect(await terminal.json<Alike>('statement', 'alike')).toMatchObject({ total: 1 });
});
