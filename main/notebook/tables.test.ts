import { expect, it, onTestFinished } from 'vitest';
import { addAll, fresh } from '../../shared/model/actions';
import type { Freeze } from '../../shared/model/records';
import { newReview } from '../../shared/review/build';
import { newTable } from '../../shared/review/table/build';
import { clientOf, openTestNotebook } from './testing/contractHost';
import { freshFolder } from './testing/folders';
import { countingMaker, valueOf } from './testing/stores';

it('tells a frozen table that is not what was frozen, wherever it is asked for', async () => {
  const maker = countingMaker();
  const notebook = await openTestNotebook(await freshFolder());
  onTestFinished(() => notebook.close());
  const client = clientOf(notebook);
  const review = newReview(maker, { title: 'Piers' });
  const table = newTable(maker, review.id, 'Evidence');
  valueOf(await client.apply(addAll(maker, [review, table])));
  const frozen = valueOf(await client.freezeTable({ id: table.id, name: 'submitted' }));
  expect(valueOf(await client.frozenTable({ id: frozen.id }))).toMatchObject({
    name: 'submitted',
    content: { title: 'Evidence' },
  });
  expect(valueOf(await client.tableChanges({ from: frozen.id })).isSame).toBe(true);
  expect(valueOf(await client.verify({})).ok).toBe(true);

  const content = { title: 'Other', columns: [], rows: [], cells: [] };
  const forged: Freeze = { ...fresh(maker, 'freeze'), tableId: table.id, content, hash: frozen.hash };
  valueOf(await client.apply(addAll(maker, [forged])));
  for (const asked of [
    await client.frozenTable({ id: forged.id }),
    await client.tableChanges({ from: forged.id }),
    await client.exportTable({ id: forged.id, format: 'csv' }),
  ])
    expect(asked).toMatchObject({ ok: false, error: { code: 'damaged' } });
  expect(valueOf(await client.verify({})).problems).toMatchObject([{ where: forged.id }]);
});
