import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { isOutdated } from './outdated';

const asked = (answers: string[]) => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const options = { queryKey: ['pick', 'quay'], queryFn: () => Promise.resolve(answers.shift() ?? 'none left') };
  return { queries, observe: () => new QueryObserver(queries, options) };
};

describe('an answer on show', () => {
  it('is outdated until it has come', async () => {
    const { observe } = asked(['one claim']);
    const observer = observe();
    const stop = observer.subscribe(() => undefined);
    expect(isOutdated(observer.getCurrentResult())).toBe(true);
    await expect.poll(() => observer.getCurrentResult().data).toBe('one claim');
    expect(isOutdated(observer.getCurrentResult())).toBe(false);
    stop();
  });

  it('is outdated when it was kept from before a change, until it has been asked for again', async () => {
    const { queries, observe } = asked(['no claim', 'one claim']);
    const before = observe();
    const leave = before.subscribe(() => undefined);
    await expect.poll(() => before.getCurrentResult().data).toBe('no claim');
    leave();
    await queries.invalidateQueries();

    const after = observe();
    const stop = after.subscribe(() => undefined);
    expect(after.getCurrentResult().data).toBe('no claim');
    expect(isOutdated(after.getCurrentResult())).toBe(true);
    await expect.poll(() => after.getCurrentResult().data).toBe('one claim');
    expect(isOutdated(after.getCurrentResult())).toBe(false);
    stop();
  });
});
