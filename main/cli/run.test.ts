import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bibliography, ListRow, Page } from '../../shared/api';
import { articles } from '../../shared/sample/articles';
import { commands } from './commands';
import { openTerminal, type Terminal } from './testing/terminal';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
});
afterAll(() => terminal.close());

describe('help', () => {
  it('lists every command', async () => {
    const { code, out } = await terminal.run('--help');
    expect(code).toBe(0);
    for (const { name, summary } of commands)
      expect(out).toMatch(new RegExp(`^  ${name}\\b.*${summary.replaceAll('.', '\\.')}$`, 'm'));
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    'explains %s with all it takes',
    async (name, command) => {
      const { code, out } = await terminal.run(...name.split(' '), '--help');
      expect(code).toBe(0);
      expect(out).toContain(command.summary);
      for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`);
      for (const operand of command.operands) expect(out.split('\n')[0]).toContain(operand);
    },
  );

  it('explains both commands of a group', async () => {
    const { out } = await terminal.run('claim', '--help');
    expect(out).toContain('claim add');
    expect(out).toContain('claim show');
  });

  it('has no line too long for a terminal', async () => {
    for (const { name } of commands) {
      const { out } = await terminal.run(...name.split(' '), '--help');
      for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(140);
    }
  });
});

describe('--version', () => {
  it('is the version of the program', async () => {
    const packageFile = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
    const { version } = JSON.parse(packageFile) as { version: string };
    expect(await terminal.run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(await terminal.json('--version')).toEqual({ version });
  });
});

describe('the sample library', () => {
  beforeAll(async () => {
    await terminal.json('init', '--sample');
  });

  it('has the sample in it, each action a step of history', async () => {
    expect((await terminal.json<Page<ListRow>>('list', 'articles')).total).toBe(8);
    const { steps } = await terminal.json<{ steps: unknown[] }>('history', '--limit', '500');
    expect(steps.length).toBeGreaterThan(60);
    expect(await terminal.json('verify')).toEqual({ ok: true, problems: [] });
  });

  it('lists page by page, filtered and sorted', async () => {
    const all = await terminal.json<Page<ListRow>>('list', 'articles', '--sort', 'issued');
    const page = await terminal.json<Page<ListRow>>(
      'list',
      'articles',
      '--sort',
      'issued',
      '--limit',
      '2',
      '--offset',
      '3',
    );
    expect(page).toEqual({ total: 8, items: all.items.slice(3, 5) });
    const { items } = await terminal.json<Page<ListRow>>('list', 'articles', '--where', 'tag:reprint');
    expect(items).toMatchObject([{ id: 'article-sample-wire' }]);
  });

  it.each(['highlights', 'notes', 'claims', 'statements', 'sources', 'origins', 'tags', 'collections'])(
    'lists %s',
    async (kind) => {
      const { total, items } = await terminal.json<Page<ListRow>>('list', kind);
      expect(items).toHaveLength(total);
    },
  );

  it('prints a text as it is, and lists in rows, for people', async () => {
    expect(await terminal.run('text', 'elverson2025lorries')).toEqual({
      code: 0,
      out: `${articles.courier.text}\n`,
      err: '',
    });
    const { out } = await terminal.run('list', 'claims');
    expect(out.trimEnd().split('\n')).toHaveLength(9);
    expect(out).not.toContain('\u001b');
  });

  it('prints a bibliography of a collection by name, in the style of a file or by name', async () => {
    const { entries } = await terminal.json<Bibliography>(
      'bibliography',
      '--collection',
      'timber and load',
      '--style',
      'ieee',
    );
    expect(entries).toHaveLength(2);
    const { out } = await terminal.run('bibliography', 'brizkova2021residual', '--style', 'apa', '--format', 'html');
    expect(out).toContain('Břízková');
    expect(out).toContain('<i>');
  });

  it.each(['docx', 'html', 'rtf', 'markdown', 'text'])('writes a bibliography as a document: %s', async (format) => {
    const select = ['--select', 'collection:"Timber and load"'];
    const { entries, written } = await terminal.json<Bibliography & { written: string[] }>(
      ...['bibliography', ...select, '--style', 'apa', '--format', format, '--out', `lists/works.${format}`],
    );
    expect(entries).toHaveLength(2);
    const bytes = readFileSync(written[0] ?? '');
    const text = format === 'docx' ? strFromU8(unzipSync(bytes)['word/document.xml'] ?? bytes) : bytes.toString();
    expect(text).toMatch(format === 'rtf' ? /B\\uc0\\u345|B\\u345/ : /Břízková/);
    if (format === 'html') expect(text).toMatch(/^<!doctype html>/i);
  });

  it('exports only what was selected', async () => {
    const { out } = await terminal.run('export', '--to', 'csl-json', '--select', 'collection:"Timber and load"');
    const works = JSON.parse(out) as { id: string }[];
    expect(works.map(({ id }) => id).sort()).toEqual(['brizkova2021residual', 'grebe2025inspection']);
  });
});

describe('batch', { timeout: 30_000 }, () => {
  it('answers line by line, in order, goes on after a bad line, and writes as well as reads', async () => {
    const { code, out } = await terminal.batch([
      '{"args":["search","farrant"]}',
      'not json',
      '{"args":["show","nothing"]}',
      '',
      '{"args":["claim","add","--text","From a batch – 🙂."]}',
      '{"args":["fly"]}',
      '{"args":["list","claims","--where","batch"]}',
      '{"args":["batch"]}',
      '{"args":["--json","batch"]}',
      '{"args":["--library","another","serve"]}',
      '{"args":["--library","another","note","add","--text","Elsewhere."]}',
      '{"args":["undo"]}',
      '{"args":["search","harbour engineer"]}',
    ]);
    expect(code).toBe(0);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { result: { total: number } });
    expect(answers).toMatchObject([
      { ok: true, result: { total: expect.any(Number) } },
      { ok: false, error: { code: 'bad-request' } },
      { ok: false, error: { code: 'not-found' } },
      { ok: true, result: { id: expect.stringMatching(/^claim-/) } },
      { ok: false, error: { code: 'bad-request' } },
      { ok: true, result: { total: 1, items: [{ title: 'From a batch – 🙂.' }] } },
      { ok: false, error: { code: 'unsupported' } },
      { ok: false, error: { code: 'unsupported' } },
      { ok: false, error: { code: 'unsupported' } },
      { ok: true },
      { ok: true, result: { label: 'Add claim' } },
      { ok: true, result: { total: expect.any(Number) } },
    ]);
    expect(answers[0]?.result.total).toBeGreaterThan(0);
    expect(answers[11]?.result.total).toBeGreaterThan(0);
  });
});

describe('without a library', () => {
  it('ranks documents of a file for queries of another, one JSON line each, with or without --json', async () => {
    await terminal.write(
      'docs.jsonl',
      [
        { id: 7, title: 'Harbour dredging', text: 'Mud is moved.' },
        { id: '7', title: 'Beetles', text: 'They bore into the piles of a harbour.' },
      ]
        .map((document) => JSON.stringify(document))
        .join('\r\n'),
    );
    await terminal.write('queries.jsonl', '{"id":"q1","query":"harbor"}\n\n{"id":2,"query":"betles"}\n');
    const argv = ['rank', '--docs', 'docs.jsonl', '--queries', 'queries.jsonl'];
    for (const more of [[], ['--json']]) {
      const { code, out } = await terminal.run(...argv, ...more);
      expect(code).toBe(0);
      const lines = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
      const hit = (id: string | number) => ({ id, score: expect.any(Number) });
      expect(lines).toEqual([
        { id: 'q1', ms: expect.any(Number), hits: [hit(7), hit('7')] },
        { id: 2, ms: expect.any(Number), hits: [hit('7')] },
        { buildMs: expect.any(Number), memoryMB: expect.any(Number) },
      ]);
    }
  });

  it('finds the passage of a selector in a text', async () => {
    await terminal.write('text.txt', articles.release.text);
    await terminal.write('selector.json', JSON.stringify({ type: 'TextQuoteSelector', exact: 'steel collars' }));
    const { found, start, end } = await terminal.json<{ found: string; start: number; end: number }>(
      'anchor',
      '--text',
      'text.txt',
      '--selector',
      'selector.json',
    );
    expect(found).toBe('moved');
    expect(articles.release.text.slice(start, end)).toBe('steel collars');
  });

  it('renders the references of a file, as a list and as citations', async () => {
    await terminal.write(
      'works.json',
      JSON.stringify([
        { ...articles.loadTests.csl, id: 'b' },
        { ...articles.ledger.csl, id: 'q' },
      ]),
    );
    const list = await terminal.json<Bibliography>('cite', 'works.json', '--style', 'apa');
    expect(list.entries).toMatchObject([{ id: 'b', text: expect.stringContaining('Annals') }, { id: 'q' }]);
    const { entries } = await terminal.json<Bibliography>('cite', 'works.json', '--style', 'apa', '--mode', 'citation');
    expect(entries).toEqual([
      { id: 'b', text: '(Břízková et al., 2021)' },
      { id: 'q', text: '(Quarrender & Askwith, 2025)' },
    ]);
  });
});
