import { appendFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnyId } from '../../shared/model/ids';
import { mountDisk, mountingIsRefused } from '../notebook/testing/disks';
import { freshFolder } from '../notebook/testing/folders';
import { valueOf } from '../notebook/testing/stores';
import type { SearchDocument } from '../search';
import { createIndexer } from './indexer';

const WORDS = ['harbour', 'levy', 'lorry', 'quay', 'ferry', 'pilot', 'anchor', 'beacon', 'tide', 'winter'];
const document = (number: number): SearchDocument => ({
  id: `note-${number}` as AnyId, // of the form of an id
  kind: 'note',
  title: `Note ${number}`,
  fields: { note: `${WORDS[number % WORDS.length]} number${number} ${'words of the harbour '.repeat(20)}` },
});
const documents = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => document(from + i));

function openAt(indexFolder: string, mayWrite: boolean) {
  const indexer = createIndexer();
  const seq = indexer.open({ libraryId: 'library', textsFolder: indexFolder, indexFolder, mayWrite }, false);
  const find = (query: string) => valueOf(indexer.search({ query, limit: 5 })).total;
  return { indexer, seq, find };
}

/** Every file of a folder: its bytes, and when it was written. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    files.set(name, `${(await stat(path)).mtimeMs} ${await readFile(path, 'latin1')}`);
  }
  return files;
}

async function savedFolder(count: number): Promise<string> {
  const folder = join(await freshFolder(), 'index');
  const { indexer } = openAt(folder, true);
  indexer.put(documents(0, count));
  valueOf(await indexer.save(7));
  indexer.open({ libraryId: 'none', textsFolder: folder, mayWrite: false }, true); // lets the files go
  return folder;
}

describe('an index of a library that is only read', () => {
  it.each(['whole', 'damaged'])(
    'that is %s there is searched, added to and saved without a byte written',
    async (how) => {
      const folder = await savedFolder(10);
      const arrays = (await readdir(folder)).find((name) => name.startsWith('arrays')) ?? '';
      if (how === 'damaged') await writeFile(join(folder, arrays), 'damaged');
      const before = await filesOf(folder);
      const { indexer, seq, find } = openAt(folder, false);
      expect(seq).toBe(how === 'whole' ? 7 : undefined);
      indexer.put(documents(0, 12));
      indexer.remove([document(3).id]);
      valueOf(await indexer.save(9));
      expect([find('number11'), find('number3'), find('number4')]).toEqual([1, 0, 1]);
      expect(await filesOf(folder)).toEqual(before);
    },
  );

  it('that was never made is not made', async () => {
    const place = await freshFolder();
    const { indexer, find } = openAt(join(place, 'index'), false);
    indexer.put(documents(0, 3));
    valueOf(await indexer.save(9));
    expect(find('number2')).toBe(1);
    expect(await readdir(place)).toEqual([]);
  });
});

it('what stands behind the records of an index, as after a crash, is never read and is written over', async () => {
  const folder = await savedFolder(10);
  const records = (await readdir(folder)).find((name) => name.startsWith('records')) ?? '';
  await appendFile(join(folder, records), 'left by a process that was killed');
  const { indexer, seq, find } = openAt(folder, true);
  expect([seq, find('number4'), find('harbour')]).toEqual([7, 1, 10]);
  indexer.put(documents(10, 12));
  expect([find('number11'), find('harbour')]).toEqual([1, 12]);
  valueOf(await indexer.save(8));
  const again = openAt(folder, true);
  expect([again.seq, again.find('number11'), again.find('number4'), again.find('harbour')]).toEqual([8, 1, 1, 12]);
});

const refused = mountingIsRefused();
if (refused !== undefined) console.warn(`The disk of the search index is not filled here: ${refused}.`);

describe.skipIf(refused !== undefined)(
  `a disk that fills while the index is saved${refused ? `: ${refused}` : ''}`,
  () => {
    it('costs nothing of the search, and leaves the index that was there', async () => {
      const disk = await mountDisk(256);
      const folder = join(disk.folder, 'index');
      const { indexer, find } = openAt(folder, true);
      indexer.put(documents(0, 20));
      valueOf(await indexer.save(1));
      let saved = 1;
      let said: string | undefined;
      for (let seq = 2; said === undefined && seq < 60; seq += 1) {
        indexer.put(documents(seq * 20, seq * 20 + 20));
        const done = await indexer.save(seq);
        if (done.ok) saved = seq;
        else said = `${done.error.code} ${done.error.message}`;
      }
      expect(said).toMatch(/^disk The search index could not be written \(ENOSPC\)/);
      expect([find('"number5"'), find(`"number${(saved + 1) * 20}"`)]).toEqual([1, 1]); // also what is not on disk
      expect((await readdir(folder)).filter((name) => name.startsWith('arrays'))).toHaveLength(1); // no room is kept for nothing
      const left = openAt(folder, false);
      expect([left.seq, left.find('"number5"'), left.find(`"number${saved * 20}"`)]).toEqual([
        saved,
        1,
        saved === 1 ? 0 : 1,
      ]);
    });
  },
);

describe('an index that warms itself', () => {
  it('answers as before, also with nothing in it', async () => {
    const { indexer, find } = openAt(await savedFolder(10), false);
    valueOf(await indexer.warm());
    expect(find('number4')).toBe(1);
    valueOf(await createIndexer().warm());
  });

  it('tells that its records are cut off', async () => {
    const folder = await savedFolder(10);
    const { indexer } = openAt(folder, false);
    const records = (await readdir(folder)).find((name) => name.startsWith('records')) ?? '';
    await truncate(join(folder, records), 10);
    expect(await indexer.warm()).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
});
