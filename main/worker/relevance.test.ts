import { expect, it } from 'vitest';
import { relevanceJobs } from './relevance';

const records = Array.from({ length: 80 }, (_, index) => ({
  title: index % 2 === 0 ? `Mooring levy ${index}` : `Baking bread ${index}`,
  abstract: index % 2 === 0 ? 'boats pay at the quay' : 'flour and an oven',
}));

it('explains with each order the best records that are not decided, as it does one by one', async () => {
  const jobs = relevanceJobs();
  await jobs.openRelevance({ key: 'a', records });
  const ranked = await jobs.rankRelevance({
    key: 'a',
    decided: [
      [0, 1],
      [1, 0],
    ],
  });
  if (!ranked.ok) throw new Error(ranked.error.message);
  const { scores, why } = ranked.value;
  expect(why).toHaveLength(50);
  expect(why.map(([record]) => record)).not.toContain(0);
  const worst = Math.min(...why.map(([record]) => scores[record] ?? 0));
  const left = [...records.keys()].filter((record) => record > 1 && !why.some(([explained]) => explained === record));
  for (const record of left) expect(scores[record]).toBeLessThanOrEqual(worst);
  for (const [record, terms] of why)
    expect(await jobs.explainRelevance({ key: 'a', record })).toEqual({ ok: true, value: { terms } });
});
