import { expect, it } from 'vitest';
import { createDrafts } from './drafts';
import { followDrafts } from './followDrafts';
import { MemoryStorage } from './testing/memoryStorage';

const at = '2024-05-04T09:00:00.000Z';

const isAsked = (window: EventTarget) => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('asks before the window is closed only when it would take words with it', () => {
  const storage = new MemoryStorage();
  const drafts = createDrafts(storage, 'library');
  const window = new EventTarget();
  const end = followDrafts(drafts, window);
  drafts.write('note-1', { text: 'kept by the browser', at });
  expect(isAsked(window)).toBe(false);
  storage.isFull = true;
  drafts.write('note-1', { text: 'kept by nobody else', at });
  expect(isAsked(window)).toBe(true);
  drafts.confirm('note-1', 'kept by nobody else');
  expect(isAsked(window)).toBe(false);
  drafts.write('note-1', { text: 'again', at });
  end();
  expect(isAsked(window)).toBe(false);
});

it('counts what another window writes', () => {
  const storage = new MemoryStorage();
  const drafts = createDrafts(storage, 'library');
  const window = new EventTarget();
  followDrafts(drafts, window);
  createDrafts(storage, 'library').write('note-1', { text: 'elsewhere', at });
  window.dispatchEvent(new Event('storage'));
  expect(drafts.count.get()).toBe(1);
});
