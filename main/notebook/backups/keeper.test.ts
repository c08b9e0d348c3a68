import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeFiles } from '../files';
import { layoutOf } from '../layout';
import { clientOf, openTestNotebook } from '../testing/contractHost';
import { freshFolder } from '../testing/folders';
import { openAt, valueOf } from '../testing/stores';
import { BackupKeeper } from './keeper';
import { MOST_BACKUPS } from './rotation';

describe('automatic backups', () => {
  const HOUR = 3_600_000;

  async function openWithClock() {
    const place = await freshFolder();
    let time = Date.parse('2026-03-01T08:00:00.000Z');
    const notebook = await openTestNotebook(place, { now: () => new Date(time).toISOString() });
    onTestFinished(() => notebook.close());
    const client = clientOf(notebook);
    const problems: string[] = [];
    const { store } = valueOf(await openAt(join(place, 'library'), { readOnly: true }));
    const parts = {
      files: nodeFiles,
      layout: layoutOf(join(place, 'library')),
      store: { library: store.library, seq: 0, readOnly: undefined as unknown },
      now: () => new Date(time).toISOString(),
      version: '0',
      onProblem: (message: string) => problems.push(message),
      onMade: () => undefined,
    };
    return { keeper: new BackupKeeper(parts), parts, client, problems, pass: (ms: number) => (time += ms), place };
  }

  it('are made when something has changed and the last one is an hour old', async () => {
    const { keeper, parts, pass } = await openWithClock();
    const made = async () => (await keeper.list()).map(({ seq }) => seq);
    await keeper.makeWhenDue();
    expect(await made()).toEqual([]); // nothing has ever been done
    parts.store.seq = 5;
    await keeper.makeWhenDue();
    expect(await made()).toEqual([5]);
    parts.store.seq = 6;
    pass(HOUR / 2);
    await keeper.makeWhenDue();
    expect(await made()).toEqual([5]);
    pass(HOUR / 2);
    await keeper.makeWhenDue();
    expect(await made()).toEqual([6, 5]);
    pass(HOUR * 10);
    await keeper.makeWhenDue();
    expect(await made()).toEqual([6, 5]); // nothing new
    parts.store.readOnly = { reason: 'x' };
    parts.store.seq = 7;
    await keeper.makeWhenDue();
    expect(await made()).toEqual([6, 5]);
  });

  it('go on when the clock had been ahead for a while', async () => {
    const { keeper, parts, pass } = await openWithClock();
    const YEARS = 4 * 365 * 24 * HOUR;
    parts.store.seq = 1;
    pass(YEARS);
    await keeper.makeWhenDue();
    pass(-YEARS);
    parts.store.seq = 2;
    for (const minutes of [0, 1, 59]) {
      pass(minutes * 60_000);
      await keeper.makeWhenDue();
    }
    expect((await keeper.list()).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('stay within their number, through months, and never touch what was made by hand or is not ours', async () => {
    const { keeper, parts, pass, client, place } = await openWithClock();
    valueOf(await client.makeBackup({ job: 'a' }));
    await writeFile(join(place, 'library', 'backups', 'mine.txt'), 'mine');
    for (let hour = 0; hour < 100; hour += 1) {
      parts.store.seq += 1;
      pass(hour % 4 === 0 ? HOUR * 44 : HOUR);
      await keeper.makeWhenDue();
    }
    const items = await keeper.list();
    const sorts = new Set(items.map(({ sort }) => sort));
    expect(sorts).toEqual(new Set(['hourly', 'daily', 'weekly', 'by-hand']));
    expect(items.filter(({ sort }) => sort !== 'by-hand').length).toBeLessThanOrEqual(MOST_BACKUPS);
    expect(items[0]?.seq).toBe(100);
    expect(await readdir(join(place, 'library', 'backups'))).toContain('mine.txt');
  });

  it('say once why none could be made', async () => {
    const { keeper, parts, problems, place } = await openWithClock();
    parts.store.seq = 1;
    await writeFile(join(place, 'library', 'backups'), 'a file where the folder should be');
    await keeper.makeWhenDue();
    await keeper.makeWhenDue();
    expect(problems).toEqual([expect.stringMatching(/could not be written/)]);
  });
});
