/// <reference lib="dom" />
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { callApi, createClient, type NotebookClient } from '../../shared/api';
import { newArticle, transact, type Maker } from '../../shared/model/actions';
import { add, type Edit } from '../../shared/model/edits';
import { decide, newCandidate, newReview } from '../../shared/review/build';
import { fillCell, newColumn, newTable } from '../../shared/review/table/build';
import { openNotebook } from '../../main/notebook/open';
import { inProcessWorker } from '../../main/worker/inProcess';
import { median } from '../kit/measure';
import { printTable } from '../kit/table';
import { inWindow } from '../kit/window';
import { processorTime } from '../reading/processorTime';

/*
 * An evidence table of 300 sources by 20 columns, of a review with 20,000 records: what its calls cost the notebook, and
 * what a step of scrolling costs the built window (npm run build) in a headless Chromium named by CHROMIUM_PATH. A screen
 * of 60 frames leaves 16.7 ms a step. Processor time, since a busy machine tells nothing about that.
 */

const RECORDS = 20_000;
const ROWS = 300;
const COLUMNS = 20;
const STEPS = 60;
/** Px. */
const STEP = 120;

const folder = await mkdtemp(join(tmpdir(), 'commonplace-table-'));
try {
  await measureCalls();
  await measureScrolling();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measureCalls(): Promise<void> {
  const opened = await openNotebook(folder, { worker: inProcessWorker(), create: true, version: '0', readOnly: false });
  if (!opened.ok) throw new Error(opened.error.message);
  const notebook = opened.value;
  const client = createClient({ call: (name, argument) => callApi(notebook.api, name, argument) });
  const id = await makeTable(client);
  const cpu = async (work: () => Promise<{ ok: boolean }>): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const begun = process.cpuUsage();
      if (!(await work()).ok) throw new Error('A call failed.');
      const { user, system } = process.cpuUsage(begun);
      times.push((user + system) / 1000);
    }
    return median(times);
  };
  const frozen = await client.freezeTable({ id });
  const from = frozen.ok ? frozen.value.id : '';
  const page = await client.table({ id });
  const rows: [string, number][] = [
    ['the table', await cpu(() => client.table({ id }))],
    ['what has changed since it was frozen', await cpu(() => client.tableChanges({ from }))],
    ['written as CSV', await cpu(() => client.exportTable({ id, format: 'csv' }))],
    ['written as Word', await cpu(() => client.exportTable({ id, format: 'docx' }))],
    ['written up', await cpu(() => client.writeUpTable({ id }))],
    ['its JSON, MB', JSON.stringify(page).length / 1e6],
  ];
  printTable([`${ROWS} x ${COLUMNS} of ${RECORDS.toLocaleString('en')} records`, 'CPU ms'], rows);
  await notebook.close();
}

/** Decides on every record, and fills nine cells in ten. */
async function makeTable(client: NotebookClient): Promise<string> {
  let made = 0;
  const maker: Maker = { unique: () => `m${(made += 1)}`, now: () => new Date(Date.UTC(2024, 0) + made).toISOString() };
  const apply = async (edits: Edit[]): Promise<void> => {
    const applied = await client.apply(transact(maker, 'Make the table', edits));
    if (!applied.ok) throw new Error(applied.error.message);
  };
  const search = { key: 's', name: 'A database', sort: 'database' as const };
  const review = newReview(maker, {
    ...{ title: 'Large', searches: [search], stages: [{ key: 'text', name: 'Text', of: 'reports' }] },
  });
  const table = newTable(maker, review.id, 'Evidence');
  const columns = Array.from({ length: COLUMNS }, (_, n) =>
    newColumn(
      maker,
      table.id,
      { name: `Question ${n}`, type: (['text', 'number', 'judgement'] as const)[n % 3] ?? 'text' },
      n,
    ),
  );
  await apply([add(review), add(table), ...columns.map(add)]);
  const edits: Edit[] = [];
  for (let n = 0; n < RECORDS; n += 1) {
    const title = `Work ${n} on the wear of piers, locks and dams in tidal water`;
    const article = newArticle(maker, { citationKey: `key${n}`, csl: { type: 'article-journal', title } });
    const candidate = newCandidate(maker, { reviewId: review.id, articleId: article.id, searchKey: 's' });
    const verdict =
      n % Math.floor(RECORDS / ROWS) === 0 && n / Math.floor(RECORDS / ROWS) < ROWS ? 'include' : 'exclude';
    edits.push(add(article), add(candidate));
    edits.push(...decide(maker, review, candidate, [], { stage: 'text', reader: '1', verdict }, title).edits);
    if (verdict === 'exclude') continue;
    columns.forEach((column, at) => {
      if ((n + at) % 10 === 0) return;
      const content = { text: `They last some ${at + 20} years, says work ${n}`, number: at * n, judgement: 'some' }[
        column.type as 'text'
      ];
      edits.push(...fillCell(maker, { column, articleId: article.id, title, content, values: [], bases: {} }).edits);
    });
  }
  for (let at = 0; at < edits.length; at += 5000) await apply(edits.slice(at, at + 5000));
  return table.id;
}

async function measureScrolling(): Promise<void> {
  await inWindow(folder, async (page) => {
    await page.getByRole('navigation', { name: 'Places' }).waitFor();
    await page.keyboard.press('Alt+7');
    await page.getByRole('grid').getByRole('rowheader').first().waitFor();
    const rows = [];
    for (const [name, way] of [
      ['down', 'scrollTop'],
      ['across', 'scrollLeft'],
    ] as const)
      rows.push([name, await scroll(page, way)] as [string, number]);
    printTable([`a step of ${STEP} px (target 16.7)`, 'CPU ms of the main thread'], rows);
  });
}

/** The mean of a frame while the grid is scrolled, a step each frame. */
async function scroll(page: Page, way: 'scrollTop' | 'scrollLeft'): Promise<number> {
  const all = await processorTime(page, () =>
    page.evaluate(
      async ({ direction, steps, step }) => {
        const grid = document.querySelector('[role=grid]');
        performance.mark('begun');
        for (let n = 0; n < steps; n += 1) {
          if (grid) grid[direction] = n * step;
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        performance.mark('shown');
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      },
      { direction: way, steps: STEPS, step: STEP },
    ),
  );
  return all / STEPS;
}
