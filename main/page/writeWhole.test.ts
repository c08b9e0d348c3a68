import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mountDisk, mountingIsRefused } from '../notebook/testing/disks';
import { freshFolder } from '../notebook/testing/folders';
import { writeWhole } from './writeWhole';

const refused = mountingIsRefused();
if (refused !== undefined) console.warn(`No disk is filled here while a file is written: ${refused}.`);

describe('a file that is written out', () => {
  it.skipIf(refused !== undefined)('keeps what was there when the disk is full, and leaves nothing else', async () => {
    const { folder } = await mountDisk(64);
    await writeFile(join(folder, 'mine.md'), 'my own words');
    await expect(writeWhole(join(folder, 'mine.md'), 'x'.repeat(100_000))).rejects.toThrow('ENOSPC');
    expect(await readFile(join(folder, 'mine.md'), 'utf8')).toBe('my own words');
    expect(await readdir(folder)).toEqual(['mine.md']);
  });

  it.skipIf(process.platform === 'win32')('keeps the permissions of the old one, and a link to it', async () => {
    const folder = await freshFolder();
    await writeFile(join(folder, 'old.bib'), 'old');
    await chmod(join(folder, 'old.bib'), 0o600);
    await symlink('old.bib', join(folder, 'link.bib'));
    await writeWhole(join(folder, 'link.bib'), 'new');
    expect(await readlink(join(folder, 'link.bib'))).toBe('old.bib');
    expect(await readFile(join(folder, 'old.bib'), 'utf8')).toBe('new');
    expect((await stat(join(folder, 'old.bib'))).mode & 0o777).toBe(0o600);
  });

  it.skipIf(process.platform === 'win32')('may be a pipe', async () => {
    const folder = await freshFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const [read] = await Promise.all([
      readFile(join(folder, 'pipe'), 'utf8'),
      writeWhole(join(folder, 'pipe'), 'through it'),
    ]);
    expect(read).toBe('through it');
    expect((await stat(join(folder, 'pipe'))).isFIFO()).toBe(true);
  });

  it('is refused where there is a folder', async () => {
    const folder = await freshFolder();
    await mkdir(join(folder, 'a'));
    await expect(writeWhole(join(folder, 'a'), 'x')).rejects.toThrow('EISDIR');
  });
});
