import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isUnfinished, type Files } from './files';
import type { WritableStore } from './store';
import { failingFiles, killedAt } from './testing/failingFiles';
import { copyAsKilled, freshFolder } from './testing/folders';
import { addNote, countingMaker, notesOf, openAt, valueOf } from './testing/stores';

/** Opens a library and works in it; answers what was acknowledged and what was asked for, in order. */
async function work(folder: string, files: Files): Promise<{ acknowledged: string[]; asked: string[] }> {
  const acknowledged: string[] = [];
  const asked: string[] = [];
  const maker = countingMaker(asked.length);
  const opened = await openAt(folder, { files });
  if (!opened.ok) return { acknowledged, asked };
  const store = opened.value.store as WritableStore; // nobody else has the folder
  const write = async (text: string) => {
    asked.push(text);
    if ((await store.submit({ type: 'do', transaction: addNote(maker, text) })).ok) acknowledged.push(text);
  };
  await write('a');
  await Promise.all(['b', 'c', 'd'].map(write));
  await store.snapshot();
  await write('e');
  await Promise.all([store.snapshot(), write('f'), write('g')]);
  await write('h');
  await store.close().catch(() => undefined); // a dead process closes nothing
  return { acknowledged, asked };
}

it('loses nothing acknowledged, at whichever file operation the process is killed', async () => {
  for (let operation = 1; ; operation += 1) {
    const folder = await freshFolder();
    const killed = killedAt(operation);
    const { acknowledged, asked } = await work(folder, failingFiles(killed));
    if (!killed.wasReached()) {
      expect(acknowledged).toEqual(asked);
      expect(operation).toBeGreaterThan(60);
      return;
    }
    const left = await copyAsKilled(folder);
    const { store } = valueOf(await openAt(left));
    const found = notesOf(store);
    // What was asked for and not acknowledged may be there, whole, but never without what came before it.
    expect(found.slice(0, acknowledged.length), `killed at operation ${operation}`).toEqual(acknowledged);
    expect(found, `killed at operation ${operation}`).toEqual(asked.slice(0, found.length));
    expect((await readdir(left)).filter(isUnfinished)).toEqual([]);
    await store.close();
    const again = valueOf(await openAt(left));
    expect(notesOf(again.store)).toEqual(found);
    expect(again.says).toEqual([]);
    await again.store.close();
    expect(await readdir(join(left, 'texts'))).toEqual([]);
  }
}, 60_000);
