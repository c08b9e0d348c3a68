import { expect, it } from 'vitest';
import { newClaim, newNote } from '../../shared/model/actions';
import type { Claim, Item } from '../../shared/model/records';
import { err, ok } from '../../shared/result';
import { createDrafts } from '../state/drafts';
import { MemoryStorage } from '../state/testing/memoryStorage';
import { confirmDrafts } from './confirmDrafts';

const at = '2026-01-01T00:00:00.000Z';
const maker = { unique: () => crypto.randomUUID(), now: () => at };

it('lets go of drafts of what is on disk, and of no others', async () => {
  const note = newNote(maker, { text: 'Saved' });
  const claim: Claim = { ...newClaim(maker, { text: 'It rains' }), confidence: { level: 'low', reason: 'Wet', at } };
  const items = new Map<string, Item>([note, claim].map((item) => [item.id, item]));
  const drafts = createDrafts(new MemoryStorage(), 'library');
  drafts.write(note.id, { text: 'Saved', at });
  drafts.write(claim.id, { text: 'It pours', at });
  drafts.write(`${claim.id} reason`, { text: 'Wet ', at });
  drafts.write(`${claim.id} silence`, { text: 'It rains', at }); // a form: what is in it is another thing
  drafts.write('note-gone', { text: 'Saved', at });
  await confirmDrafts(drafts, ({ id }) => {
    const item = items.get(id);
    return Promise.resolve(item ? ok(item) : err('not-found', 'Gone.'));
  });
  expect(drafts.slots().sort()).toEqual([claim.id, `${claim.id} silence`, 'note-gone'].sort());
});
