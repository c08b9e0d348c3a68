import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type * as real from '../../shared/model/migrations';
import type { Migration } from '../../shared/model/migrations';
import type { Item } from '../../shared/model/records';
import { restore } from './backups/restore';
import { sealedLine } from './sealed';
import { encodeSnapshot } from './snapshot';
import { failingFiles } from './testing/failingFiles';
import { freshFolder } from './testing/folders';
import { contentOf, openAt, valueOf } from './testing/stores';
import { everyFileOf, textOf } from './testing/wholeFiles';

/** Here the program is two schemas on: a field was renamed, then another one became a list. */
const { list } = vi.hoisted(() => {
  const list: Migration[] = [
    {
      to: 2,
      says: 'the heading of a note is its title',
      item: ({ heading, ...item }) =>
        item['kind'] === 'note' && heading !== undefined ? { ...item, title: heading } : item,
    },
    {
      to: 3,
      says: 'claims have a list of tags',
      item: ({ tag, ...item }) =>
        item['kind'] === 'claim' ? { ...item, tagIds: tag === undefined ? [] : [tag] } : item,
    },
  ];
  return { list };
});
vi.mock('../../shared/model/migrations', async (importOriginal) => {
  const original = await importOriginal<typeof real>();
  const migrationFrom = (schema: number) => original.migrationFrom(schema, list);
  return { ...original, SCHEMA: list.length + 1, migrations: list, migrationFrom };
});

const AT = '2026-01-01T00:00:00.000Z';
const times = { createdAt: AT, updatedAt: AT };
const tag = { kind: 'tag', id: 'tag-1', name: 'dates', ...times };

/** The same records before and after, one pair for each migration. */
const note = {
  before: { kind: 'note', id: 'note-1', heading: 'Nine', text: 'words', aboutIds: [], tagIds: [], ...times, own: [1] },
  after: { kind: 'note', id: 'note-1', title: 'Nine', text: 'words', aboutIds: [], tagIds: [], ...times, own: [1] },
};
const claim = {
  before: { kind: 'claim', id: 'claim-1', text: 'It was nine.', tag: 'tag-1', ...times },
  after: { kind: 'claim', id: 'claim-1', text: 'It was nine.', tagIds: ['tag-1'], ...times },
};
const added = (item: object) => ({ added: [item as Item], updated: [], removed: [] });

/** A library of schema 1 as its files are: the tag and the note in the snapshot, the claim in the journal. */
async function oldLibrary(): Promise<string> {
  const folder = await freshFolder();
  const done = [
    { seq: 1, at: AT, label: 'Add tag', change: added(tag) },
    { seq: 2, at: AT, label: 'Add note', change: added(note.before) },
  ];
  const head = { schema: 1, checkedFor: 1, libraryId: 'old', seq: 2 };
  const snapshot = { ...head, tables: { tag: [tag], note: [note.before] }, history: { done, undone: [] } };
  await writeFile(join(folder, 'library.json'), await textOf(encodeSnapshot(snapshot)));
  const entry = { schema: 1, seq: 3, type: 'do', at: AT, label: 'Add claim', change: added(claim.before) };
  await writeFile(join(folder, 'journal.jsonl'), sealedLine(entry));
  return folder;
}

describe('a library of an older schema', () => {
  it('is brought to ours, in order, and its history with it', async () => {
    const folder = await oldLibrary();
    const { store, says } = valueOf(await openAt(folder, { create: false }));
    const after = new Map<string, object>([tag, note.after, claim.after].map((item) => [item.id, item]));
    expect(contentOf(store)).toEqual(after);
    expect(says).toEqual([
      expect.stringMatching(/from schema 1 to 3 \(the heading of a note is its title; claims have a list of tags\)/),
    ]);
    for (const { id } of [claim.after, note.after]) {
      valueOf(await store.submit({ type: 'undo' }));
      after.delete(id);
      expect(contentOf(store)).toEqual(after);
    }
    for (const item of [note.after, claim.after]) {
      valueOf(await store.submit({ type: 'redo' }));
      after.set(item.id, item);
      expect(contentOf(store)).toEqual(after);
    }
    await store.close();
    const again = valueOf(await openAt(folder, { create: false }));
    expect(again.says).toEqual([]);
    expect(contentOf(again.store)).toEqual(after);
    await again.store.close();
  });

  it('is copied first, byte for byte', async () => {
    const folder = await oldLibrary();
    const before = await everyFileOf(folder);
    const opened = valueOf(await openAt(folder, { create: false }));
    await opened.store.close();
    const [copy = ''] = await readdir(join(folder, 'backups'));
    expect(copy).toMatch(/change-3-before-schema-3\.tar\.gz$/);
    const { readArchive } = await import('./backups/archive');
    const { nodeFiles } = await import('./files');
    for await (const { name, bytes } of readArchive(nodeFiles, join(folder, 'backups', copy))) {
      const text = await textOf(bytes());
      if (before.has(name)) expect(text).toBe(before.get(name));
    }
    const to = join(await freshFolder(), 'again');
    valueOf(await restore({ from: join(folder, 'backups', copy), to, libraryId: 'x' }));
    const restored = valueOf(await openAt(to, { create: false, readOnly: true }));
    expect(contentOf(restored.store).get('note-1')).toEqual(note.after);
  });

  it('is left as it is when no copy can be made', async () => {
    const folder = await oldLibrary();
    const before = await everyFileOf(folder);
    const files = failingFiles((operation, path) =>
      operation === 'write' && path.includes('backups') ? 'ENOSPC' : undefined,
    );
    expect(await openAt(folder, { create: false, files })).toMatchObject({
      error: { code: 'disk', message: expect.stringMatching(/left as it was.*no copy.*disk is full/) },
    });
    expect(await everyFileOf(folder)).toEqual(before);
  });

  it('may be looked at without being changed', async () => {
    const folder = await oldLibrary();
    const before = await everyFileOf(folder);
    const { store } = valueOf(await openAt(folder, { create: false, readOnly: true }));
    expect(contentOf(store).get('note-1')).toEqual(note.after);
    expect(await everyFileOf(folder)).toEqual(before);
  });
});
