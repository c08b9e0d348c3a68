import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/terminal';

let terminal: Terminal;
let claim = '';
/** Four passages; the researcher finds that they support, support, dispute and mention the claim. */
let passages: string[] = [];

beforeEach(async () => {
  terminal = await openTerminal();
  await terminal.write('Piers.txt', 'Piers last long. Oak lasts longest. Some fell in a year. Piers are wet.');
  await terminal.json('import', 'Piers.txt', '--title', 'Piers');
  const { items } = await terminal.json<{ items: { id: string }[] }>('list', 'articles');
  ({ id: claim } = await terminal.json<{ id: string }>('claim', 'add', '--text', 'Piers last.'));
  passages = [];
  for (const [quote, stance] of [
    ['Piers last long', 'supports'],
    ['Oak lasts longest', 'supports'],
    ['Some fell in a year', 'disputes'],
    ['Piers are wet', 'mentions'],
  ] as const) {
    const { id } = await terminal.json<{ id: string }>('highlight', items[0]?.id ?? '', '--quote', quote);
    await terminal.json('link', id, claim, '--as', stance);
    passages.push(id);
  }
});
afterEach(() => terminal.close());

describe('a second reading of evidence', { timeout: 60_000 }, () => {
  it('is blind, is measured, and what readers differ on is settled with both readings kept', async () => {
    const { items } = await terminal.json<{ items: object[] }>('claim', 'readings', '--reader', 'Ada');
    expect(items).toHaveLength(4);
    expect(JSON.stringify(items)).not.toMatch(/disputes|mentions|supports/);
    const verdicts = ['supports', 'supports', 'disputes', 'none'];
    for (const [n, passage] of passages.entries())
      await terminal.json('claim', 'read', passage, claim, verdicts[n] ?? '', '--reader', 'Ada');
    // By hand: 3 of 4 the same; chance (2·2 + 1·1 + 1·0 + 0·1) / 16 = 5/16; kappa (12 − 5) / (16 − 5) = 7/11.
    expect(await terminal.json('claim', 'agreement')).toMatchObject({
      readers: ['researcher', 'Ada'],
      n: 4,
      percent: 75,
      kappa: expect.closeTo(7 / 11, 12) as number,
    });
    expect(await terminal.json('claim', 'conflicts')).toMatchObject({
      total: 1,
      items: [{ passageId: passages[3], readings: [{ verdict: 'mentions' }, { verdict: 'none' }] }],
    });
    await terminal.json('claim', 'settle', passages[3] ?? '', claim, 'qualifies');
    expect(await terminal.json('claim', 'conflicts')).toMatchObject({ total: 0 });
    expect(await terminal.json('claim', 'agreement')).toMatchObject({ n: 4, percent: 75 });
    const shown = await terminal.json<{ evidence: { stance: string }[] }>('claim', 'show', claim);
    expect(shown.evidence.map(({ stance }) => stance)).toContain('qualifies');
    await terminal.json('undo');
    expect(await terminal.json('claim', 'conflicts')).toMatchObject({ total: 1 });
  });

  it('keeps a remark until it is emptied', async () => {
    const read = (...more: string[]) =>
      terminal.json('claim', 'read', passages[0] ?? '', claim, 'supports', '--reader', 'Ada', ...more);
    const remark = async () => {
      const { items } = await terminal.json<{ items: { passageId: string; comment?: string }[] }>(
        ...['claim', 'readings', '--reader', 'Ada'],
      );
      return items.find(({ passageId }) => passageId === passages[0])?.comment;
    };
    await read('--comment', 'Only of oak');
    expect(await remark()).toBe('Only of oak');
    await read();
    expect(await remark()).toBeUndefined();
  });

  it('goes to another machine as a packet, and comes back', async () => {
    await terminal.json('claim', 'packet', 'export', '--reader', 'Ada', '--out', 'ada.json');
    expect(await readFile(join(terminal.folder, 'ada.json'), 'utf8')).not.toMatch(/disputes|mentions|supports/);
    const there = ['--library', join(terminal.folder, 'other')];
    expect(await terminal.json('claim', 'packet', 'import', 'ada.json', ...there)).toMatchObject({ toRead: 4 });
    expect(await terminal.json('verify', ...there)).toMatchObject({ ok: true });
    expect(await terminal.json('claim', 'readings', '--reader', 'Ada', '--unread', ...there)).toMatchObject({
      items: [{ passage: { quote: 'Piers last long', after: expect.stringContaining('Oak') as string } }, {}, {}, {}],
    });
    for (const passage of passages.slice(0, 2))
      await terminal.json('claim', 'read', passage, claim, 'disputes', '--reader', 'Ada', ...there);
    await terminal.json('claim', 'packet', 'export', '--reader', 'Ada', '--out', 'back.json', ...there);
    expect(await terminal.json('claim', 'packet', 'import', 'back.json')).toMatchObject({ added: 2, toRead: 0 });
    expect(await terminal.json('claim', 'packet', 'import', 'back.json')).toMatchObject({ added: 0, same: 2 });
    expect(await terminal.json('claim', 'conflicts')).toMatchObject({ total: 2 });
  });

  it('refuses half-written packets, those of another library, and passages that are no evidence', async () => {
    await terminal.json('claim', 'packet', 'export', '--reader', 'Ada', '--out', 'ada.json');
    const text = await readFile(join(terminal.folder, 'ada.json'), 'utf8');
    await terminal.write('half.json', text.slice(0, text.length / 2));
    await terminal.write('edited.json', text.replace('Oak lasts longest', 'Oak lasts shortest'));
    await terminal.json('undo');
    await terminal.json('undo');
    const before = await terminal.run('history', '--json');
    for (const [line, says] of [
      [['claim', 'packet', 'import', 'half.json'], 'not whole'],
      [['claim', 'packet', 'import', 'edited.json'], 'damaged or changed'],
      [['claim', 'packet', 'import', 'ada.json'], 'does not have'],
      [['claim', 'read', 'highlight-gone', claim, 'supports', '--reader', 'Ada'], 'not evidence'],
      [['claim', 'read', passages[0] ?? '', claim, 'supports', '--reader', 'researcher'], 'evidence'],
      [['claim', 'agreement'], 'two readers'],
    ] as const) {
      const { code, err } = await terminal.run(...line);
      expect([code, err]).toEqual([1, expect.stringContaining(says)]);
    }
    expect(await terminal.run('history', '--json')).toEqual(before);
  });
});
