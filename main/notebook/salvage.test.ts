import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA } from '../../shared/model/migrations';
import { newClaim, newEvidence, newNote, newTag } from '../../shared/model/actions';
import type { Item } from '../../shared/model/records';
import { salvage } from './salvage';
import { encodeSnapshot } from './snapshot';
import { copyAsKilled, freshFolder } from './testing/folders';
import { contentOf, countingMaker, openAt, openWritable, valueOf } from './testing/stores';

const maker = countingMaker();
const tag = newTag(maker, 'tag');
const note = { ...newNote(maker, { text: 'note' }), tagIds: [tag.id] };
const claim = newClaim(maker, { text: 'claim' });
const link = newEvidence(maker, { fromId: note.id, claimId: claim.id, stance: 'supports' });
const all: Item[] = [tag, note, claim, link];
const without = (item: Item) => all.filter((other) => other !== item);

describe('salvage', () => {
  it('keeps a sound library as it is', () => {
    expect(salvage(all)).toEqual({ items: all, spoilt: [] });
  });

  it('takes out what cannot stand without its target, and says why', () => {
    const { items, spoilt } = salvage(without(claim));
    expect(items).toEqual([tag, note]);
    expect(spoilt).toEqual([{ record: link, reason: expect.stringContaining(claim.id) as string }]);
  });

  it('keeps what can stand without a link, without that link', () => {
    const { items, spoilt } = salvage(without(tag));
    expect(items).toEqual([{ ...note, tagIds: [] }, claim, link]);
    expect(spoilt).toHaveLength(1);
  });

  it('takes out what is no valid record, and then what pointed at it', () => {
    const { items, spoilt } = salvage([tag, { ...note, text: 7 }, claim, link, 'nonsense']);
    expect(items).toEqual([tag, claim]);
    expect(spoilt.map(({ record }) => record)).toEqual([{ ...note, text: 7 }, 'nonsense', link]);
  });

  it('on opening keeps the spoilt in a file, reports it, and leaves a sound library', async () => {
    const folder = await freshFolder();
    await (await openWritable(folder)).store.close();
    const snapshot = { schema: SCHEMA, libraryId: 'x', seq: 0, history: { done: [], undone: [] } };
    const tables = { tag: [tag], note: [{ ...note, text: 7 }], claim: [claim], evidence: [link] };
    await writeFile(join(folder, 'library.json'), encodeSnapshot({ ...snapshot, tables }));
    const { store, says } = await openWritable(folder);
    expect(says).toEqual([expect.stringMatching(/^2 records could not be used.*text.*set-aside\//)]);
    expect(new Set(contentOf(store).keys())).toEqual(new Set([tag.id, claim.id]));
    const [kept = ''] = await readdir(join(folder, 'set-aside'));
    expect(await readFile(join(folder, 'set-aside', kept), 'utf8')).toContain(link.id);
    const again = valueOf(await openAt(await copyAsKilled(folder)));
    expect(again.says).toEqual([]);
    await again.store.close();
    await store.close();
  });
});
