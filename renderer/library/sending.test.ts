import { expect, it, vi } from 'vitest';
import type { CallArgument, ImportReport } from '../../shared/api';
import { ok, type Result } from '../../shared/result';
import type { Sent } from './batches';
import { importing } from './importState';
import { send } from './sending';

/** Cancelled as the notebook has just ended the last file: it says that everything was done. */
vi.mock('../api/client', () => ({
  subscribe: () => () => undefined,
  client: {
    importDocuments: (_: CallArgument<'importDocuments'>): Promise<Result<ImportReport>> => {
      importing.set((now) => ({ ...now, isCancelling: true }));
      return Promise.resolve(ok({ items: [], counts: { added: 1, duplicate: 0, failed: 0 }, cancelled: false }));
    },
  },
}));

const files: Sent[] = [{ name: 'works.bib', read: () => Promise.resolve(ok({ name: 'works.bib', base64: 'QQ==' })) }];
const isCancelled = async (how: Parameters<typeof send>[1]) => (await send(files, how)).at(-1)?.cancelled;

it('ends what is to follow when it is cancelled too late for the files themselves', async () => {
  expect(await isCancelled({ isPreview: true })).toBe(true);
  expect(await isCancelled({ isFollowed: true })).toBe(true);
  expect(await isCancelled({})).toBe(false);
  expect(importing.get()).toEqual({});
});
