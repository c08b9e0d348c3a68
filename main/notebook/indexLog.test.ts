import { mkdir, symlink, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../shared/model/ids';
import { nodeFiles } from './files';
import { IndexLog } from './indexLog';
import { freshFolder } from './testing/folders';

const ids = [makeId('note', 'a')];

it('that cannot be read knows nothing, which costs time only', async () => {
  const folder = await freshFolder();
  await mkdir(join(folder, 'changes.jsonl'));
  const log = new IndexLog(nodeFiles, folder);
  log.append({ seq: 2, ids });
  await log.settled();
  expect(await log.touched(1, 2)).toBeUndefined();
});

it('is never written through a link', async () => {
  const folder = await freshFolder();
  const elsewhere = join(await freshFolder(), 'mine.txt');
  await writeFile(elsewhere, 'mine');
  await symlink(elsewhere, join(folder, 'changes.jsonl'));
  const log = new IndexLog(nodeFiles, folder);
  log.append({ seq: 2, ids });
  await log.settled();
  expect(await readFile(elsewhere, 'utf8')).toBe('mine');
});

describe('after the library was put back to an earlier state and went on', () => {
  const append = async (log: IndexLog, ...seqs: number[]) => {
    for (const seq of seqs) log.append({ seq, ids });
    await log.settled();
  };

  it('numbers that come again are not taken for the changes of before', async () => {
    const log = new IndexLog(nodeFiles, await freshFolder());
    await append(log, 3, 4, 5);
    expect(await log.touched(2, 5)).toEqual(ids);
    await append(log, 4, 5, 6);
    expect(await log.touched(2, 6)).toBeUndefined();
  });

  it('changes with numbers that the index is said to have seen make it stale', async () => {
    const log = new IndexLog(nodeFiles, await freshFolder());
    await append(log, 8, 9, 10, 11, 12);
    expect(await log.touched(10, 12)).toBeUndefined();
  });
});
