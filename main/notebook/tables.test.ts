import { describe, expect, it, onTestFinished } from 'vitest';
import { addAll, fresh, newArticle, removeOne } from '../../shared/model/actions';
import type { Freeze } from '../../shared/model/records';
import { changeProtocol } from '../../shared/review/protocol';
import { decide, newCandidate, newReview } from '../../shared/review/build';
import { fillCell, newColumn, newTable } from '../../shared/review/table/build';
import { cellNow } from '../../shared/review/table/cellNow';
import { draftOf, editCell } from '../../shared/review/table/edit';
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

describe('of two windows that change the same, the later is refused as stale and nothing is overwritten:', () => {
  async function begun() {
    const maker = countingMaker();
    const notebook = await openTestNotebook(await freshFolder());
    onTestFinished(() => notebook.close());
    const client = clientOf(notebook);
    const search = { key: 's', name: 'A database', sort: 'database' as const };
    const stages = [{ key: 'text', name: 'Text', of: 'reports' as const }];
    const review = newReview(maker, { title: 'Piers', searches: [search], stages });
    const article = newArticle(maker, { citationKey: 'voss2025', csl: { type: 'book', title: 'Piers' } });
    const candidate = newCandidate(maker, { reviewId: review.id, articleId: article.id, searchKey: 's' });
    const table = newTable(maker, review.id, 'Evidence');
    const column = newColumn(maker, table.id, { name: 'N', type: 'number' }, 0);
    valueOf(await client.apply(addAll(maker, [review, article, candidate, table, column])));
    const reading = { stage: 'text', reader: '1', verdict: 'include' as const };
    valueOf(await client.apply(decide(maker, review, candidate, [], reading, 'Piers')));
    const cell = async () => valueOf(await cellNow(client, article.id, column.id));
    const place = { column, articleId: article.id, title: 'Piers' };
    return { maker, client, review, candidate, place, cell };
  }
  const stale = { ok: false, error: { code: 'stale' } };

  it('the protocol of a review', async () => {
    const { maker, client, review } = await begun();
    valueOf(await client.apply(changeProtocol(maker, review, { question: 'Theirs' })));
    expect(await client.apply(changeProtocol(maker, review, { question: 'Mine' }))).toMatchObject(stale);
    expect(valueOf(await client.get({ id: review.id }))).toMatchObject({ question: 'Theirs' });
  });

  it('a decision with its note', async () => {
    const { maker, client, review, candidate } = await begun();
    const { decisions } = valueOf(await client.reviewRecord({ id: review.id, record: candidate.id }));
    const say = (note: string) => {
      const reading = { stage: 'text', reader: '1', verdict: 'include' as const, note };
      return client.apply(decide(maker, review, candidate, decisions, reading, 'Piers'));
    };
    valueOf(await say('Theirs'));
    expect(await say('Mine')).toMatchObject(stale);
    const now = valueOf(await client.reviewRecord({ id: review.id, record: candidate.id }));
    expect(now.decisions).toMatchObject([{ note: 'Theirs' }]);
  });

  it('a record that is deleted as it was seen', async () => {
    const { maker, client, review } = await begun();
    const theirs = changeProtocol(maker, review, { question: 'Theirs' });
    valueOf(await client.apply(theirs));
    expect(await client.apply(removeOne(maker, review))).toMatchObject(stale);
    expect(valueOf(await client.get({ id: review.id }))).toMatchObject({ question: 'Theirs' });
  });

  it('a cell that is edited, cleared, or given another passage', async () => {
    const { maker, client, place, cell } = await begun();
    valueOf(await client.apply(fillCell(maker, { ...place, content: 1, values: [], bases: {} })));
    const { values, bases } = await cell();
    const say = (text: string) => editCell(maker, place, values, [{ ...draftOf(values[0]!), text }], bases);
    valueOf(await client.apply(valueOf(say('2'))!));
    const theirs = await cell();
    const clear = valueOf(editCell(maker, place, values, [], bases))!;
    const same = fillCell(maker, { ...place, content: 1, comment: 'Mine', values, bases });
    for (const mine of [valueOf(say('3'))!, clear, same]) expect(await client.apply(mine)).toMatchObject(stale);
    expect(await cell()).toEqual(theirs);
    expect(theirs.values).toMatchObject([{ content: 2 }]);
  });
});
