import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Notebook } from '../open';
import { fillWithSample } from '../sample';
import { openTestNotebook } from '../testing/contractHost';
import { everythingIn } from '../testing/everything';
import { freshFolder } from '../testing/folders';
import { countingMaker, valueOf } from '../testing/stores';
import { restore } from './restore';

const maker = countingMaker();

describe('a backup', () => {
  let place: string;
  let library: string;
  let notebook: Notebook;

  beforeEach(async () => {
    place = await freshFolder();
    library = join(place, 'library');
    notebook = await openTestNotebook(place);
    onTestFinished(() => notebook.close());
    valueOf(await fillWithSample(notebook));
  });

  const restoreTo = (from: string, to: string) =>
    restore({ from, to, textsBeside: library, libraryId: maker.unique() });

  describe.each(['all.tar', 'all.tar.gz'])('%s that is damaged', (name) => {
    const attempt = async (change: (bytes: Buffer) => Uint8Array) => {
      const file = join(place, name);
      valueOf(await notebook.backup(file));
      await writeFile(file, change(await readFile(file)));
      const names = await readdir(place);
      const answer = await restoreTo(file, join(place, 'again'));
      if (!answer.ok) expect(await readdir(place)).toEqual(names); // nothing was left behind
      await rm(file);
      return answer;
    };
    const flip = (bytes: Buffer, at: number) => bytes.map((byte, index) => (index === at ? byte ^ 0x10 : byte));

    it('is refused, with what is wrong', async () => {
      expect(await attempt(() => Buffer.alloc(0))).toMatchObject({ error: { code: 'damaged' } });
      expect(await attempt(() => Buffer.from('not a backup'))).toMatchObject({ error: { code: 'damaged' } });
      expect(await attempt((bytes) => bytes.subarray(0, bytes.length / 2))).toMatchObject({
        error: { code: 'damaged' },
      });
      expect(await attempt((bytes) => bytes.subarray(0, -2000))).toMatchObject({ error: { code: 'damaged' } });
    });

    it('by one bit anywhere is refused', async () => {
      const file = join(place, name);
      const { bytes } = valueOf(await notebook.backup(file));
      await rm(file);
      const step = Math.ceil(bytes / 24);
      for (let at = 0; at < bytes; at += step) {
        const answer = await attempt((whole) => flip(whole, at));
        if (!answer.ok) expect(answer.error, `bit ${at}`).toMatchObject({ code: 'damaged' });
        // Bits that say nothing, as the owner in a header's padding, may be flipped: then all is as it was.
        else {
          expect(await everythingIn(answer.value.folder)).toEqual(await everythingIn(library));
          await rm(answer.value.folder, { recursive: true });
        }
      }
    });
  });

  it('names the member that is not as it was written', async () => {
    const file = join(place, 'all.tar');
    valueOf(await notebook.backup(file));
    const bytes = await readFile(file);
    bytes[bytes.indexOf('"libraryId"') + 20]! ^= 1;
    await writeFile(file, bytes);
    expect(await restoreTo(file, join(place, 'again'))).toMatchObject({
      error: { message: expect.stringMatching(/cannot be restored: library\.json is not as it was written/) },
    });
  });

  it('made elsewhere cannot write outside the new folder', async () => {
    const folder = join(place, 'evil');
    await mkdir(folder);
    await writeFile(join(folder, 'BACKUP.json'), '{"format":1,"texts":true}');
    await writeFile(join(place, 'outside.json'), 'x');
    const file = join(place, 'evil.tar');
    execFileSync('tar', ['-P', '-cf', file, '--format=ustar', '-C', folder, 'BACKUP.json', '../outside.json']);
    await rm(join(place, 'outside.json'));
    expect(await restoreTo(file, join(place, 'again'))).toMatchObject({
      error: { code: 'damaged', message: expect.stringMatching('outside') },
    });
    expect(await readdir(place)).not.toContain('outside.json');
  });

  it('made elsewhere cannot fill the memory with its label', async () => {
    const folder = join(place, 'large');
    await mkdir(folder);
    await writeFile(join(folder, 'BACKUP.json'), `{"format":1,"texts":true,"x":"${'x'.repeat(100_000)}"}`);
    const file = join(place, 'large.tar');
    execFileSync('tar', ['-cf', file, '--format=ustar', '-C', folder, 'BACKUP.json']);
    expect(await restoreTo(file, join(place, 'again'))).toMatchObject({
      error: { code: 'damaged', message: expect.stringMatching('which none of ours is') },
    });
  });
});
