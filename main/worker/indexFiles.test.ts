import { readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { AnyId } from '../../shared/model/ids';
import { freshFolder } from '../notebook/testing/folders';
import { createSearchEngine, type SearchDocument } from '../search';
import { loadIndex, saveIndex } from './indexFiles';

const document = (rest: string, text: string): SearchDocument => ({
  id: `note-${rest}` as AnyId, // of the form of an id
  kind: 'note',
  title: rest,
  fields: { note: text },
});
const about = { libraryId: 'library', seq: 7 };

async function savedFolder() {
  const folder = await freshFolder();
  const engine = createSearchEngine();
  engine.put(document('a', 'The harbour was closed.'));
  engine.put(document('b', 'Überall naïve Häfen.'));
  await saveIndex(folder, about, engine.save());
  return { folder, engine };
}

it('gives back what was saved, with its sequence', async () => {
  const { folder, engine } = await savedFolder();
  const loaded = loadIndex(folder, 'library', false);
  expect(loaded?.seq).toBe(7);
  const again = createSearchEngine(undefined, loaded?.saved);
  for (const query of ['harbour', 'hafen', 'naive']) expect(again.search(query)).toEqual(engine.search(query));
  loaded?.saved.records.close();
});

it('keeps only the newest', async () => {
  const { folder, engine } = await savedFolder();
  await saveIndex(folder, { ...about, seq: 8 }, engine.save());
  expect((await readdir(folder)).length).toBe(3);
  expect(loadIndex(folder, 'library', false)?.seq).toBe(8);
});

it('does not take an index of another library, nor where there is none', async () => {
  const { folder } = await savedFolder();
  expect(loadIndex(folder, 'other', false)).toBeUndefined();
  expect(loadIndex(join(folder, 'none'), 'library', false)).toBeUndefined();
});

it.each(['arrays', 'records'] as const)('does not take one whose %s are outside of its folder', async (which) => {
  const { folder } = await savedFolder();
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string }
  >;
  const inside = manifest[which]?.file ?? '';
  const outside = `moved-${basename(folder)}.bin`;
  await rename(join(folder, inside), join(folder, '..', outside));
  onTestFinished(() => rm(join(folder, '..', outside)));
  const moved = { ...manifest, [which]: { ...manifest[which], file: `../${outside}` } };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(moved));
  expect(loadIndex(folder, 'library', true)).toBeUndefined();
});

it('never writes through a link', async () => {
  const { folder } = await savedFolder();
  const records = (await readdir(folder)).find((name) => name.startsWith('records')) ?? '';
  const elsewhere = join(await freshFolder(), 'mine.txt');
  await rename(join(folder, records), elsewhere);
  await symlink(elsewhere, join(folder, records));
  expect(loadIndex(folder, 'library', true)).toBeUndefined();
});

it.each(['arrays', 'records', 'manifest'])('does not take one whose %s are damaged', async (which) => {
  const { folder } = await savedFolder();
  const name = (await readdir(folder)).find((each) => each.startsWith(which)) ?? '';
  const bytes = await readFile(join(folder, name));
  await truncate(join(folder, name), bytes.length - 3);
  expect(loadIndex(folder, 'library', false)).toBeUndefined();
  if (which === 'records') return; // their content is found out when it is read
  bytes[Math.floor(bytes.length / 2)]! ^= 8; // files are not empty
  await writeFile(join(folder, name), bytes);
  const loaded = which === 'arrays' ? loadIndex(folder, 'library', false) : undefined;
  expect(loaded).toBeUndefined();
});
