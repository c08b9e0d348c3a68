import { beforeEach, expect, it } from 'vitest';
import { change, newClaim } from '../../shared/model/actions';
import type { Transaction } from '../../shared/model/edits';
import { applyChange, createLibrary, type Library } from '../../shared/model/library';
import type { Claim } from '../../shared/model/records';
import { reduce } from '../../shared/model/reduce';
import { ok, type Result } from '../../shared/result';
import { OwnWrites } from './ownWrites';

let minute = 0;
const maker = {
  unique: () => `${++minute}`,
  now: () => new Date(Date.UTC(2024, 0, 1, 0, ++minute)).toISOString(),
};
const judge = (claim: Claim, level: 'low' | 'medium' | 'high') =>
  change<Claim>(maker, 'Judge', claim, { confidence: { level, at: maker.now() } });

let seen: Claim;
let library: Library;
let mine: OwnWrites;
const now = (): Claim => library.tables.claim.get(seen.id)!;

/** As the notebook does it, one after another, each a moment later. */
async function put(transaction: Transaction): Promise<Result<void>> {
  await Promise.resolve();
  const change = reduce(library, transaction);
  if (!change.ok) return change;
  applyChange(library, change.value);
  return ok(undefined);
}

beforeEach(() => {
  seen = newClaim(maker, { text: 'The bridge is closed' });
  library = createLibrary([seen]);
  mine = new OwnWrites();
});

it('lets a window go on from what it wrote itself and has not heard of yet', async () => {
  const first = mine.send(change(maker, 'Edit', seen, { text: 'The bridge is shut' }), put);
  const second = mine.send(judge(seen, 'medium'), put);
  const third = mine.send(judge(seen, 'high'), put);
  expect([await first, await second, await third].every(({ ok }) => ok)).toBe(true);
  expect(now()).toMatchObject({ text: 'The bridge is shut', confidence: { level: 'high' } });
  expect((await mine.send(judge(now(), 'low'), put)).ok).toBe(true);
});

it('sends the second only when the first is on disk', async () => {
  const order: string[] = [];
  let finish = () => {};
  const first = mine.send(judge(seen, 'low'), async (transaction) => {
    await new Promise<void>((resolve) => (finish = resolve));
    order.push('first');
    return put(transaction);
  });
  const second = mine.send(judge(seen, 'high'), (transaction) => (order.push('second'), put(transaction)));
  await Promise.resolve();
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
});

it('refuses what another window has overtaken, before or between', async () => {
  await put(judge(seen, 'low'));
  expect(await mine.send(judge(seen, 'high'), put)).toMatchObject({ error: { code: 'stale' } });
  expect(now().confidence?.level).toBe('low');

  const base = now();
  await mine.send(judge(base, 'medium'), put);
  await put(judge(now(), 'low'));
  expect(await mine.send(judge(base, 'high'), put)).toMatchObject({ error: { code: 'stale' } });
  expect(now().confidence?.level).toBe('low');
  expect((await mine.send(judge(now(), 'high'), put)).ok).toBe(true);
});

it('does not let a list that was made from an older one take back what this window has put into it', async () => {
  const silenceOf = (where: string) => ({ where, how: 'declined' as const, at: maker.now() });
  const record = (...where: string[]) => change<Claim>(maker, 'Record', seen, { silences: where.map(silenceOf) });
  const first = mine.send(record('The harbour office'), put);
  const second = mine.send(record('The mayor'), put);
  expect(await first).toMatchObject({ ok: true });
  expect(await second).toMatchObject({ error: { code: 'stale' } });
  expect(now().silences?.map(({ where }) => where)).toEqual(['The harbour office']);
});

it('goes from the old state again once a step was undone', async () => {
  await mine.send(judge(seen, 'low'), put);
  library = createLibrary([seen]);
  mine.clear();
  expect((await mine.send(judge(seen, 'high'), put)).ok).toBe(true);
});
