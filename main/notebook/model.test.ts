import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addAll,
  change,
  newClaim,
  newEvidence,
  newNote,
  newTag,
  removeOne,
  type Maker,
} from '../../shared/model/actions';
import { emptyChange, reverse, type Change } from '../../shared/model/change';
import type { Transaction } from '../../shared/model/edits';
import { allItems, applyChange, createLibrary, type Library } from '../../shared/model/library';
import { reduce } from '../../shared/model/reduce';
import type { Item } from '../../shared/model/records';
import { makeBackup } from './backups/makeBackup';
import { restore } from './backups/restore';
import { nodeFiles } from './files';
import { layoutOf } from './layout';
import { isSameOnDisk } from './sameOnDisk';
import { copyAsKilled, freshFolder } from './testing/folders';
import { contentOf, countingMaker, openWritable, valueOf } from './testing/stores';

type Step =
  | { does: 'note' | 'claim' | 'tag'; word: string }
  | { does: 'link' | 'edit' | 'remove'; a: number; b: number }
  | { does: 'undo' | 'redo' | 'snapshot' | 'close' | 'kill' | 'backup' }
  | { does: 'return'; to: number };

const index = fc.nat({ max: 50 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constantFrom('note' as const, 'claim' as const, 'tag' as const),
      word: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constantFrom('link' as const, 'edit' as const, 'remove' as const),
      a: index,
      b: index,
    }),
  },
  { weight: 5, arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('snapshot' as const, 'close' as const, 'kill' as const) }),
  },
);

/** The transaction of a step, where it makes sense in this library. Some will be refused, which is part of the test. */
function transactionOf(maker: Maker, library: Library, step: Step): Transaction | undefined {
  const nth = (items: readonly Item[], at: number) => items[at % Math.max(items.length, 1)];
  const items = [...allItems(library)];
  switch (step.does) {
    case 'note':
      return addAll(maker, [newNote(maker, { text: step.word })]);
    case 'claim':
      return addAll(maker, [newClaim(maker, { text: step.word })]);
    case 'tag':
      return addAll(maker, [newTag(maker, step.word)]);
    case 'link': {
      const note = nth([...library.tables.note.values()], step.a);
      const claim = nth([...library.tables.claim.values()], step.b);
      if (note?.kind !== 'note' || claim?.kind !== 'claim') return undefined;
      return addAll(maker, [newEvidence(maker, { fromId: note.id, claimId: claim.id, stance: 'supports' })]);
    }
    case 'edit': {
      const note = nth([...library.tables.note.values()], step.a);
      const tag = nth([...library.tables.tag.values()], step.b);
      if (note?.kind !== 'note' || tag?.kind !== 'tag') return undefined;
      return change(maker, 'Tag note', note, { tagIds: [tag.id] });
    }
    case 'remove': {
      const item = nth(items, step.a);
      return item && removeOne(maker, item);
    }
    default:
      return undefined;
  }
}

/** A library as it should be: nothing but memory, and two stacks. */
class Model {
  readonly library = createLibrary();
  private readonly done: Change[] = [];
  private readonly undone: Change[] = [];

  do(transaction: Transaction): boolean {
    const change = reduce(this.library, transaction);
    if (!change.ok) return false;
    applyChange(this.library, change.value);
    this.done.push(change.value);
    this.undone.length = 0;
    return true;
  }

  undo(): boolean {
    const change = this.done.pop();
    applyChange(this.library, reverse(change ?? emptyChange));
    if (change) this.undone.push(change);
    return change !== undefined;
  }

  redo(): boolean {
    const change = this.undone.pop();
    applyChange(this.library, change ?? emptyChange);
    if (change) this.done.push(change);
    return change !== undefined;
  }
}

type Content = ReturnType<typeof contentOf>;

/** The content of a library that is made of a backup, or of what another was after a change. */
async function restored(from: string, at?: number): Promise<Content> {
  const to = join(await freshFolder(), 'restored');
  const made = valueOf(await restore({ from, to, libraryId: 'restored', ...(at !== undefined && { at }) }));
  expect(made.problems).toEqual([]);
  const { store, says } = await openWritable(to);
  expect(says).toEqual([]);
  const content = contentOf(store);
  await store.close();
  return content;
}

async function backedUp(folder: string): Promise<string> {
  const path = join(await freshFolder(), 'backup.tar');
  const at = new Date(0).toISOString();
  const wanted = { files: nodeFiles, layout: layoutOf(folder), path, texts: true, needed: new Set<string>(), at };
  expect(valueOf(await makeBackup(wanted)).problems).toEqual([]);
  return path;
}

it('does what the model does, whatever comes, through snapshots, closing, kills, backups and returns', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const maker = countingMaker();
      const model = new Model();
      let folder = await freshFolder();
      let { store } = await openWritable(folder);
      /** What the library was after each change. */
      const past: Content[] = [contentOf(model)];
      const backups: { file: string; content: Content }[] = [];
      for (const step of steps) {
        if (step.does === 'undo' || step.does === 'redo') {
          const expected = step.does === 'undo' ? model.undo() : model.redo();
          expect((await store.submit({ type: step.does })).ok).toBe(expected);
        } else if (step.does === 'snapshot') valueOf(await store.snapshot());
        else if (step.does === 'backup') backups.push({ file: await backedUp(folder), content: contentOf(model) });
        else if (step.does === 'return') {
          const at = step.to % past.length;
          expect(await restored(folder, at), `as after change ${at}`).toEqual(past[at]);
        } else if (step.does === 'close' || step.does === 'kill') {
          const copy = step.does === 'kill' ? await copyAsKilled(folder) : folder;
          await store.close();
          folder = copy;
          const opened = await openWritable(folder);
          expect(opened.says).toEqual([]);
          store = opened.store;
        } else {
          const transaction = transactionOf(maker, model.library, step);
          if (!transaction) continue;
          expect((await store.submit({ type: 'do', transaction })).ok).toBe(model.do(transaction));
        }
        expect(contentOf(store)).toEqual(contentOf(model));
        if (store.seq === past.length) past.push(contentOf(model));
        expect(await isSameOnDisk({ files: nodeFiles, layout: layoutOf(folder), store, changes: new Set() })).toBe(
          true,
        );
      }
      await store.close();
      for (const { file, content } of backups) expect(await restored(file)).toEqual(content);
    }),
    { seed: 20261123, numRuns: 15 },
  );
}, 120_000);
