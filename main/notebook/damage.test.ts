import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyAsKilled, freshFolder } from './testing/folders';
import { addNote, applyAll, contentOf, countingMaker, openWritable, valueOf } from './testing/stores';

type Damage = { readonly cutAt: number } | { readonly flip: number; readonly bit: number };

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ cutAt: fc.nat() }),
  fc.record({ flip: fc.nat(), bit: fc.nat({ max: 7 }) }),
);

function damaged(bytes: Buffer, how: Damage): Buffer {
  if ('cutAt' in how) return bytes.subarray(0, how.cutAt % (bytes.length - 1)); // without its last line feed it is whole
  const copy = Buffer.from(bytes);
  const at = how.flip % (bytes.length - 1);
  copy[at] = (copy[at] ?? 0) ^ (1 << how.bit);
  return copy;
}

it('a snapshot with any bit flipped or cut anywhere loses nothing, is reported, and is kept', async () => {
  const folder = await freshFolder();
  const { store } = await openWritable(folder);
  const maker = countingMaker();
  for (const text of ['first — “ü”', 'second']) {
    await applyAll(store, [addNote(maker, text)]);
    valueOf(await store.snapshot());
  }
  await applyAll(store, [addNote(maker, 'in the journal')]);
  const killed = await copyAsKilled(folder);
  const sound = await readFile(join(killed, 'library.json'));
  await fc.assert(
    fc.asyncProperty(damage, async (how) => {
      const library = await copyAsKilled(killed);
      const bytes = damaged(sound, how);
      await writeFile(join(library, 'library.json'), bytes);
      const opened = await openWritable(library);
      expect(contentOf(opened.store)).toEqual(contentOf(store));
      expect(opened.store.history).toEqual(store.history);
      expect(opened.says).toEqual([expect.stringMatching(/^library\.json could not be used: .*set-aside\//)]);
      const [kept = ''] = await readdir(join(library, 'set-aside'));
      expect(await readFile(join(library, 'set-aside', kept))).toEqual(bytes);
      await opened.store.close();
    }),
    { seed: 20261126, numRuns: 200 },
  );
  await store.close();
});
