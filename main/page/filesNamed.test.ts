import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshFolder } from '../notebook/testing/folders';
import { filesNamed } from './filesNamed';

it('finds files by their names, in the folder and below, and nothing outside of it', async () => {
  const outer = await freshFolder();
  const folder = join(outer, 'works');
  await mkdir(join(folder, 'files', '12'), { recursive: true });
  await mkdir(join(folder, '.trash'));
  await mkdir(join(outer, 'elsewhere'));
  for (const path of [
    'works/A.PDF',
    'works/files/12/a.pdf',
    'works/b.pdf',
    'works/.trash/a.pdf',
    'elsewhere/a.pdf',
    'a.pdf',
  ])
    await writeFile(join(outer, path), '');
  await symlink(join(outer, 'elsewhere'), join(folder, 'linked'));
  await symlink(join(outer, 'a.pdf'), join(folder, 'c.pdf'));

  const names = ['C:\\papers\\a.pdf', '../a.pdf', 'c.pdf', 'gone.pdf'];
  expect(await filesNamed(folder, names)).toEqual(['A.PDF', 'files/12/a.pdf']);
  expect(await filesNamed(folder, [])).toEqual([]);
  expect(await filesNamed(join(outer, 'no such folder'), names)).toEqual([]);
});
