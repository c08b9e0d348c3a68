import { writeFile } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { addAll, change, newNote, removeOne } from '../../shared/model/actions';
import { SCHEMA } from '../../shared/model/migrations';
import { nodeFiles, type Files } from './files';
import type { Parts } from './parts';
import { isSameOnDisk } from './sameOnDisk';
import { encodeSnapshot } from './snapshot';
import type { StoreEvents, WritableStore } from './store';
import { freshFolder } from './testing/folders';
import { applyAll, countingMaker, openAt, valueOf } from './testing/stores';
import { textOf } from './testing/wholeFiles';

const maker = countingMaker();
const kept = newNote(maker, { text: 'kept' });
const changed = newNote(maker, { text: 'changed' });
const removed = newNote(maker, { text: 'removed' });

/** Three notes, in the snapshot; the journal is empty. */
async function threeNotes() {
  const changes: Parts['changes'] = new Set();
  const onApplied: StoreEvents['onApplied'] = (entry) => changes.forEach((see) => see(entry.change));
  const opened = valueOf(await openAt(await freshFolder(), {}, { onApplied }));
  const { layout } = opened;
  const store = opened.store as WritableStore; // not read-only: nobody else has the folder
  onTestFinished(() => store.close());
  await applyAll(store, [addAll(maker, [kept, changed, removed])]);
  valueOf(await store.snapshot());
  return { store, layout, changes };
}

/** Real files whose snapshot cannot be read before it is let go on; `asked` when it was first tried. */
function heldFiles(snapshot: string) {
  let goOn = () => {};
  let ask = () => {};
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const asked = new Promise<void>((resolve) => (ask = resolve));
  const open: Files['open'] = async (path, ...how) => {
    const handle = await nodeFiles.open(path, ...how);
    if (path !== snapshot) return handle;
    const read = handle.read.bind(handle) as (...given: unknown[]) => Promise<unknown>;
    const late = async (...given: unknown[]) => {
      ask();
      await held;
      return read(...given);
    };
    return Object.assign(handle, { read: late });
  };
  return { files: { ...nodeFiles, open }, asked, goOn };
}

it('goes on being changed while it is compared, and what changes meanwhile is no difference', async () => {
  const { store, layout, changes } = await threeNotes();
  const { files, asked, goOn } = heldFiles(layout.snapshot);
  const same = isSameOnDisk({ files, layout, store, changes });
  await asked;
  const meanwhile = [
    change(maker, 'Change', changed, { text: 'changed since' }),
    removeOne(maker, removed),
    addAll(maker, [newNote(maker, { text: 'added since' })]),
  ];
  expect(await applyAll(store, meanwhile)).toBe(3); // acknowledged while nothing could be read
  goOn();
  expect(await same).toBe(true);
  expect(changes.size).toBe(0);
});

it('finds what differed when it began, even in a record that changes meanwhile', async () => {
  const { store, layout, changes } = await threeNotes();
  const { libraryId, seq, history } = store;
  const tables = { note: [kept, { ...changed, text: 'on disk' }, removed] };
  const other = encodeSnapshot({ schema: SCHEMA, checkedFor: SCHEMA, libraryId, seq, history, tables });
  await writeFile(layout.snapshot, await textOf(other));
  const { files, asked, goOn } = heldFiles(layout.snapshot);
  const same = isSameOnDisk({ files, layout, store, changes });
  await asked;
  await applyAll(store, [change(maker, 'Change', changed, { text: 'on disk' })]);
  goOn();
  expect(await same).toBe(false);
});
