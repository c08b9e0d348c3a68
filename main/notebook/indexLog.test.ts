import { mkdir, symlink, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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
