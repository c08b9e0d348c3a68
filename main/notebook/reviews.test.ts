import { describe, expect, it, onTestFinished } from 'vitest';
import type { NotebookClient, ReviewQueue } from '../../shared/api';
import { addAll, newArticle, transact, type Maker } from '../../shared/model/actions';
import { update } from '../../shared/model/edits';
import type { CandidateId } from '../../shared/model/ids';
import type { Article } from '../../shared/model/records';
import type { Verdict } from '../../shared/model/reviewRecords';
import { decide, newReview } from '../../shared/review/build';
import { inProcessWorker } from '../worker/inProcess';
import type { WorkerClient } from '../worker/jobs';
import { clientOf, openTestNotebook } from './testing/contractHost';
import { freshFolder } from './testing/folders';
import { valueOf } from './testing/stores';

let count = 0;
const maker: Maker = { unique: () => `n${(count += 1)}`, now: () => new Date(count * 1000).toISOString() };
const TITLES = ['Tides of an estuary', 'Sour dough', 'Tides and weirs', 'Rye dough', 'Weirs of an estuary'];

/** A review of five records on two subjects. */
async function begun(worker: WorkerClient = inProcessWorker()) {
  const notebook = await openTestNotebook(await freshFolder(), { worker });
  onTestFinished(() => notebook.close());
  const client = clientOf(notebook);
  const articles = TITLES.map((title, n) =>
    newArticle(maker, { citationKey: `work${n}`, csl: { type: 'article-journal', title, abstract: `On ${title}.` } }),
  );
  const review = newReview(maker, { title: 'Weirs' });
  valueOf(await client.apply(addAll(maker, [review, ...articles], 'Begin')));
  const articleIds = articles.map(({ id }) => id);
  valueOf(await client.addToReview({ id: review.id, articleIds, search: { name: 'PubMed' } }));
  const queue = async (more: object = {}): Promise<ReviewQueue> =>
    valueOf(await client.reviewQueue({ id: review.id, stage: 'title', reader: '1', order: 'relevance', ...more }));
  const read = async (record: string, verdict: Verdict) => {
    const { candidate, decisions } = valueOf(await client.reviewRecord({ id: review.id, record }));
    const reading = { stage: 'title', reader: '1', verdict };
    return valueOf(await client.apply(decide(maker, review, candidate, decisions, reading, record)));
  };
  return { notebook, client, review, articles, queue, read };
}

const titlesOf = async (client: NotebookClient, id: string, ids: readonly CandidateId[]): Promise<unknown[]> =>
  Promise.all(ids.map(async (record) => valueOf(await client.reviewRecord({ id, record })).article.csl.title));

describe('the queue of a review by relevance', () => {
  it('says that it comes as imported until there is a decision of each kind, and is then ordered', async () => {
    const { client, review, queue, read } = await begun();
    expect((await queue()).relevance).toEqual({ includes: 0, excludes: 0, state: 'too-few' });
    await read('work0', 'include');
    expect(await queue()).toMatchObject({ total: 4, relevance: { includes: 1, excludes: 0, state: 'too-few' } });
    await read('work1', 'exclude');
    const { ids, relevance } = await queue();
    expect(relevance).toEqual({ includes: 1, excludes: 1, state: 'learned' });
    expect((await titlesOf(client, review.id, ids)).at(-1)).toBe('Rye dough');
  });

  it('keeps what the worker has learned when a decision is taken back, or an article is changed in what it does not read', async () => {
    const worker = inProcessWorker();
    let opened = 0;
    const counting: WorkerClient = {
      ...worker,
      call: (job, argument, control) => {
        if (job === 'openRelevance') opened += 1;
        return worker.call(job, argument, control);
      },
    };
    const { client, articles, queue, read } = await begun(counting);
    await read('work0', 'include');
    await read('work1', 'exclude');
    await queue();
    await read('work2', 'include');
    expect((await queue()).total).toBe(2);
    valueOf(await client.undo({}));
    expect(await queue()).toMatchObject({ total: 3, relevance: { includes: 1 } });
    const [first] = articles;
    const set = (fields: object) => client.apply(transact(maker, 'Change', [update<Article>(first!.id, fields)]));
    valueOf(await set({ csl: { ...first!.csl, publisher: 'Pier Press' } }));
    await queue();
    expect(opened).toBe(1);
    valueOf(await set({ csl: { ...first!.csl, title: 'Loaves' } }));
    await queue();
    expect(opened).toBe(2);
  });

  it('says when it could not be learned, and tries again after the next decision', async () => {
    const worker = inProcessWorker();
    let fails = true;
    const failing: WorkerClient = {
      ...worker,
      call: (job, argument, control) =>
        job === 'rankRelevance' && fails
          ? (Promise.resolve({ ok: false, error: { code: 'unavailable', message: 'It stopped.' } }) as never)
          : worker.call(job, argument, control),
    };
    const { queue, read } = await begun(failing);
    await read('work0', 'include');
    await read('work1', 'exclude');
    expect(await queue()).toMatchObject({ total: 3, relevance: { state: 'failed' } });
    fails = false;
    expect(await queue()).toMatchObject({ relevance: { state: 'learned' } });
  });
});
