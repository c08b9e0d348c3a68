import { expect, it } from 'vitest';
import { addAll, newArticle, newNote, type Maker } from '../../shared/model/actions';
import { fullestRecord, mergeArticles, sayDifferent } from '../../shared/model/mergeArticles';
import { clientOf, openTestNotebook } from './testing/contractHost';
import { freshFolder } from './testing/folders';
import { valueOf } from './testing/stores';

const maker: Maker = { unique: () => crypto.randomUUID(), now: () => new Date().toISOString() };

const csl = (title: string) => ({
  type: 'article-journal',
  title,
  author: [{ family: 'Holm', given: 'Ada' }],
  issued: { 'date-parts': [[2019]] },
  'container-title': 'Journal of Harbour Studies',
  volume: '12',
  page: '201-219',
});

it('articles of one work are found, kept apart when they are different, and one after a merge', async () => {
  const notebook = await openTestNotebook(await freshFolder());
  const client = clientOf(notebook);
  const title = 'A levy on moorings in island harbours';
  const [a, b, c] = [csl(title), { ...csl(`${title}.`), DOI: '10.1000/x' }, csl('Tides and tariffs of the north')].map(
    (record, n) => newArticle(maker, { citationKey: `k${n}`, csl: record }),
  );
  if (!a || !b || !c) throw new Error('three articles');
  const note = newNote(maker, { text: 'As @k1 says [@k1, p. 3], and `@k0` is code.' });
  expect((await client.apply(addAll(maker, [a, b, c, note]))).ok).toBe(true);
  const certain = async () => {
    const answer = await client.duplicates({ level: 'certain' });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.items.map((group) => group.map(({ article }) => article.citationKey));
  };
  expect(await certain()).toEqual([['k0', 'k1']]);
  const [group] = valueOf(await client.duplicates({ level: 'certain' })).items;
  expect(group?.map(({ counts }) => counts['citing'])).toEqual([0, 1]);
  expect((await client.apply(sayDifferent(maker, [a, b]))).ok).toBe(true);
  expect(await certain()).toEqual([]);
  expect((await client.undo({})).ok).toBe(true);
  expect(await certain()).toEqual([['k0', 'k1']]);
  const merged = await client.apply(mergeArticles(maker, a, [b], fullestRecord([a.csl, b.csl])));
  expect(merged.ok).toBe(true);
  expect(await certain()).toEqual([]);
  expect(await client.get({ id: 'k1' })).toMatchObject({ value: { id: a.id, csl: { DOI: '10.1000/x' } } });
  await notebook.close();
});
