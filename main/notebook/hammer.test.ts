import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshFolder } from './testing/folders';
import { outcomesOf, soundness } from './testing/killed/judge';
import { buildVictim, startVictim } from './testing/killed/strace';

it('one library under three processes at once stays whole, and holds each acknowledged change once', async () => {
  const script = await buildVictim(join(import.meta.dirname, '../../node_modules/.cache/commonplace/hammer'));
  const library = join(await freshFolder(), 'library');
  const victims = await Promise.all([1, 2, 3].map(() => startVictim(script, library)));
  for (const victim of victims) victim.go();
  await Promise.all(victims.map(({ ended }) => ended));
  const acknowledged = victims.map(({ lines }) => outcomesOf(lines).filter((outcome) => outcome === 'done').length);
  const total = acknowledged.reduce((sum, count) => sum + count, 0);
  expect(total).toBeGreaterThan(0);
  // Every acknowledged change is one entry; refused and locked ones are none.
  expect(await soundness(library)).toEqual({ problems: [], seq: total });
});
