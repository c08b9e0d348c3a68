import { callApi, createClient, type NotebookClient } from '../../shared/api';
import type { Maker } from '../../shared/model/actions';
import { decide } from '../../shared/review/build';
import { layOut } from '../../shared/review/diagram';
import { diagramSvg } from '../../shared/review/svg';
import { openNotebook, type Notebook } from '../../main/notebook/open';
import { startWorker } from '../../main/worker/client';
import { printTable } from '../kit/table';
import { inScratch } from '../store/scratch';
import { makeShelf } from './shelf';

const ROUNDS = 15;
const maker: Maker = { unique: () => crypto.randomUUID(), now: () => new Date().toISOString() };

/** What a window waits for in a review of so many records, a third of them read by two readers. In the service, with its worker. */
export async function projectOfSize(records: number): Promise<void> {
  await inScratch(async (folder) => {
    const worker = startWorker();
    const { review, steps } = makeShelf(records, Math.floor(records / 3));
    const written = must(await openNotebook(folder, { worker, create: true, version: '0' }));
    for (const step of steps) must(await clientOf(written).apply(step));
    await written.close();
    const notebook = must(await openNotebook(folder, { worker, version: '0' }));
    const client = clientOf(notebook);
    must(await client.reviews({})); // the library is read by then
    const { id, readers, stages } = review;
    const queue = { id, stage: stages[0]?.key ?? '', reader: readers[0] ?? '' };
    const next = async (order: 'imported' | 'random' | 'relevance') =>
      must(await client.reviewQueue({ ...queue, order, limit: 20 }));

    const rows = [
      await timed('first look at the review: its numbers', 1, () => client.review({ id })),
      await timed('the diagram: its numbers, laid out and drawn', ROUNDS, async () => {
        const { counts } = must(await client.review({ id }));
        return diagramSvg(layOut(counts), 'A diagram');
      }),
      await timed('the next records, as they came in', ROUNDS, () => next('imported')),
      await timed('the next records, random', ROUNDS, () => next('random')),
    ];
    const asked = performance.now();
    const used = process.cpuUsage();
    await learned(notebook, next);
    const { user, system } = process.cpuUsage(used);
    const learning = ['learning the order (the worker)', performance.now() - asked, '', (user + system) / 1000];
    rows.push(
      await timed('the next records, by relevance', ROUNDS, () => next('relevance')),
      await timed('a decision, then the next record with why', ROUNDS, () => decideNext(client, id, queue)),
      await timed('a number’s first 200 records', ROUNDS, () =>
        client.reviewRecords({ id, box: 'records_excluded', limit: 200 }),
      ),
      await timed('conflicts', ROUNDS, () => client.reviewConflicts({ id })),
      await timed('agreement', ROUNDS, () => client.reviewAgreement({ id })),
      await timed('all that the screening page asks', ROUNDS, () => page(client, id, queue)),
    );
    printTable(
      [`${records.toLocaleString('en')} records`, 'ms median', 'ms worst', 'CPU ms a call'],
      [...rows.slice(0, 4), learning, ...rows.slice(4)],
    );
    await notebook.close();
    await worker.close();
  });
}

const clientOf = ({ api }: Notebook): NotebookClient =>
  createClient({ call: (name, argument) => callApi(api, name, argument) });

type Queue = { stage: string; reader: string };

async function page(client: NotebookClient, id: string, queue: Queue): Promise<void> {
  const [, , found] = await Promise.all([
    client.reviews({}),
    client.review({ id }),
    client.reviewQueue({ id, ...queue, order: 'relevance', limit: 20 }),
  ]);
  must(await client.reviewRecord({ id, record: must(found).ids[0] ?? '' }));
}

async function decideNext(client: NotebookClient, id: string, queue: Queue): Promise<void> {
  const { review } = must(await client.review({ id }));
  const ask = async () => must(await client.reviewQueue({ id, ...queue, order: 'relevance', limit: 20 })).ids[0] ?? '';
  const { candidate, decisions } = must(await client.reviewRecord({ id, record: await ask() }));
  must(await client.apply(decide(maker, review, candidate, decisions, { ...queue, verdict: 'exclude' }, 'A record')));
  must(await client.reviewRecord({ id, record: await ask() }));
}

/** Until the order is learned: the service says that it changed, and the queue is asked again. */
async function learned(
  notebook: Notebook,
  next: (order: 'relevance') => Promise<{ relevance?: { state: string } }>,
): Promise<void> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const end = notebook.subscribe((event) => {
        if (event !== 'changed') return;
        end();
        resolve();
      });
    });
    if ((await next('relevance')).relevance?.state === 'learned') return;
    await changed;
  }
}

async function timed(name: string, rounds: number, run: () => Promise<unknown>): Promise<(string | number)[]> {
  const times: number[] = [];
  const begun = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    const at = performance.now();
    await run();
    times.push(performance.now() - at);
  }
  const { user, system } = process.cpuUsage(begun);
  times.sort((a, b) => a - b);
  return [name, times[rounds >> 1] ?? 0, times.at(-1) ?? 0, (user + system) / 1000 / rounds];
}

type Answer<T> = { ok: true; value: T } | { ok: false; error: { message: string } };

function must<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
