import { expect, it, vi } from 'vitest';
import { fakeNotebook } from '../page/testing/fakeNotebook';
import { createLibrarySession } from './librarySession';

it('carries the calls and events of the library it shows, and of no other', async () => {
  const announced: unknown[] = [];
  const session = createLibrarySession((event, payload) => announced.push([event, payload]));
  const [first, second] = [fakeNotebook(), fakeNotebook()];
  const closeFirst = vi.spyOn(first, 'close');

  expect(await session.call('search', { query: 'x' })).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  await session.show('/first', first);
  await session.call('search', { query: 'one' });
  await session.show('/second', second);
  await session.call('search', { query: 'two' });

  expect(session.folder).toBe('/second');
  expect(closeFirst).toHaveBeenCalledOnce();
  expect([first.asked, second.asked]).toMatchObject([[{ query: 'one' }], [{ query: 'two' }]]);
  first.announce('problem', { message: 'of the first' });
  second.announce('problem', { message: 'of the second' });
  expect(announced).toEqual([['problem', { message: 'of the second' }]]);

  await session.close();
  expect(session.folder).toBeUndefined();
  expect(await session.call('search', { query: 'x' })).toMatchObject({ ok: false, error: { code: 'unavailable' } });
});
