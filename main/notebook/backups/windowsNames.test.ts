import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { nodeFiles, writeNewFile } from '../files';
import { freshFolder } from '../testing/folders';
import { archiveOf } from './archive';
import { restore } from './restore';

// A backslash parts folders on Windows only.
vi.mock('node:path', async (original) => {
  const path = await original<{ win32: { basename: unknown } }>();
  return { ...path, basename: path.win32.basename };
});

const member = (name: string, text: string) => ({ name, size: text.length, bytes: [Buffer.from(text)] });

it('a backup made elsewhere cannot write outside the new folder with backslashes either', async () => {
  const place = await freshFolder();
  const outside = `texts/..\\..\\${'a'.repeat(64)}.bat`;
  async function* members() {
    yield member('BACKUP.json', '{"format":1,"texts":true}');
    yield member(outside, 'x');
  }
  const from = join(place, 'evil.tar');
  await writeNewFile(nodeFiles, from, archiveOf(members(), 0));
  const job = { from, to: join(place, 'again'), libraryId: 'library' };
  expect(await restore(job)).toMatchObject({
    error: { code: 'damaged', message: expect.stringContaining('which no backup of Commonplace does') },
  });
  expect(await readdir(place)).toEqual(['evil.tar']);
});
