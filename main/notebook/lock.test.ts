import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from './files';
import { takeLock } from './lock';
import { announcementName, thisProcess } from './lockHolder';
import { freshFolder } from './testing/folders';
import { openAt, openWritable, valueOf } from './testing/stores';

const SINCE = '2026-01-02T14:03:00.000Z';

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('the lock', () => {
  it('refuses a second opener and names the first', async () => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    const second = await openAt(folder);
    expect(second).toMatchObject({ ok: false, error: { code: 'locked' } });
    const message = second.ok ? '' : second.error.message;
    expect(message).toContain(`Commonplace (process ${process.pid} on ${hostname()}, since `);
    await store.close();
    const third = valueOf(await openAt(folder));
    await third.store.close();
    expect(await readdir(folder)).not.toContain('lock');
  });

  it('does not keep a reader out', async () => {
    const folder = await freshFolder();
    const { store } = await openWritable(folder);
    const reader = valueOf(await openAt(folder, { readOnly: true }));
    expect(reader.store.readOnly).toBeDefined();
    expect(await reader.store.submit({ type: 'undo' })).toMatchObject({ ok: false, error: { code: 'read-only' } });
    await reader.store.close();
    expect(await readdir(folder)).toContain('lock');
    await store.close();
  });

  it.each([
    ['whose process has ended', async () => ({ ...thisProcess(SINCE), pid: await endedProcess() })],
    ['of an earlier boot', async () => ({ ...thisProcess(SINCE), bootId: 'earlier' })],
    ['of an earlier process with this number', async () => ({ ...thisProcess(SINCE), processStart: '1' })],
  ])('%s is taken over, and that is said', async (_, holder) => {
    const folder = await freshFolder();
    await writeFile(join(folder, 'lock'), JSON.stringify(await holder()));
    const { store, says } = await openWritable(folder);
    expect(says).toEqual([
      expect.stringMatching(/ended without closing this library, as after a crash\. What it had saved is here/),
    ]);
    expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    await store.close();
  });

  it('of another computer is respected, since nobody can ask it', async () => {
    const folder = await freshFolder();
    await writeFile(join(folder, 'lock'), JSON.stringify({ ...thisProcess(SINCE), host: 'elsewhere' }));
    expect(await openAt(folder)).toMatchObject({
      error: { code: 'locked', message: expect.stringContaining('elsewhere') },
    });
  });

  it('of a process that may be another by now says what to do then, as where the system does not tell them apart', async () => {
    const folder = await freshFolder();
    const { bootId: _, processStart: __, ...holder } = thisProcess(SINCE);
    await writeFile(join(folder, 'lock'), JSON.stringify(holder));
    expect(await openAt(folder)).toMatchObject({
      error: {
        code: 'locked',
        message: expect.stringContaining('If no Commonplace is running, delete the file “lock”'),
      },
    });
  });

  it('that cannot be read is replaced', async () => {
    const folder = await freshFolder();
    await writeFile(join(folder, 'lock'), '');
    const { store, says } = await openWritable(folder);
    expect(says).toHaveLength(1);
    await store.close();
  });

  it('is not kept by a taker that died before it had announced itself whole', async () => {
    const folder = await freshFolder();
    const died = { ...thisProcess(SINCE), pid: await endedProcess() };
    await writeFile(join(folder, `lock.${announcementName(died)}`), '');
    const { store } = await openWritable(folder);
    expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual(['lock']);
    await store.close();
  });

  it('leaves files and folders of others alone, whatever they are called', async () => {
    const folder = await freshFolder();
    await writeFile(join(folder, 'lock.txt'), 'Combination of the lock: 31-7-15');
    await utimes(join(folder, 'lock.txt'), 0, 0);
    await mkdir(join(folder, 'lock.d'));
    const { store } = await openWritable(folder);
    await store.close();
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['lock.txt', 'lock.d']));
  });

  it.each([
    ['runs', thisProcess(SINCE)],
    ['runs on another computer', { ...thisProcess(SINCE), host: 'elsewhere' }],
  ])('waits for a taker that %s and is about to announce itself', async (_, taker) => {
    const folder = await freshFolder();
    await writeFile(join(folder, `lock.${announcementName(taker)}`), '');
    expect(await openAt(folder)).toMatchObject({ ok: false, error: { code: 'locked' } });
  });

  it('leaves nothing behind when the disk is full', async () => {
    const folder = await freshFolder();
    const full: typeof nodeFiles = {
      ...nodeFiles,
      writeFile: async (path, _, options) => {
        await nodeFiles.writeFile(path, '', options);
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      },
    };
    await expect(takeLock(full, join(folder, 'lock'), SINCE)).rejects.toThrow('no space');
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes to at most one of many takers of a stale one, at any time', async () => {
    const folder = await freshFolder();
    const path = join(folder, 'lock');
    for (let round = 0; round < 10; round += 1) {
      await writeFile(path, JSON.stringify({ ...thisProcess(SINCE), bootId: 'earlier' }));
      const taken = await Promise.all(Array.from({ length: 8 }, () => takeLock(nodeFiles, path, SINCE)));
      const winners = taken.flatMap((lock) => (lock.ok ? [lock.value] : []));
      expect(winners.length).toBeLessThanOrEqual(1);
      for (const lost of taken) if (!lost.ok) expect(lost.error.code).toBe('locked');
      for (const winner of winners) await winner.release();
      expect((await readdir(folder)).filter((name) => name !== 'lock')).toEqual([]);
    }
  });

  it('is not removed by one who lost it', async () => {
    const folder = await freshFolder();
    const path = join(folder, 'lock');
    const lock = valueOf(await takeLock(nodeFiles, path, SINCE));
    await writeFile(path, JSON.stringify(thisProcess(SINCE)));
    await lock.release();
    expect(await readdir(folder)).toEqual(['lock']);
  });
});
