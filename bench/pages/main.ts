/// <reference lib="dom" />
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { pdfOf, type WrittenPdf } from '../../main/import/testing/pdf';
import { openNotebook } from '../../main/notebook/open';
import { startWorker } from '../../main/worker/client';
import { callApi, createClient } from '../../shared/api';
import { median } from '../kit/measure';
import { printTable } from '../kit/table';
import { inWindow } from '../kit/window';
import { processorTime } from '../reading/processorTime';

/*
 * PDFs of 5 and of 500 pages in the built window (npm run build), in a headless Chromium named by CHROMIUM_PATH: what it
 * costs from the click to the first page with its words, how smooth it scrolls, what a jump to the end takes, and what all
 * of it leaves in memory. The small one is the peer: a page costs the same however many there are.
 */

const LINES = 45;
const SCROLLS = 120;
const ROUNDS = 3;

const folder = await mkdtemp(join(tmpdir(), 'commonplace-pages-'));
try {
  const imported = await makeLibrary(folder);
  await inWindow(folder, async (page, browser) => {
    const rows: (string | number)[][] = [];
    for (const count of [5, 500]) {
      const opened: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        opened.push(await openPages(page, count));
        if (round + 1 < ROUNDS) await page.keyboard.press('Alt+w');
      }
      const before = [await heapOf(page), await memoryOf(browser)];
      const { frames, late, longest } = await scroll(page);
      const end = await jumpToEnd(page, count);
      const after = [await heapOf(page), await memoryOf(browser)];
      rows.push([count, imported.get(count) ?? 0, median(opened), frames, late, longest, end, ...before, ...after]);
      await page.keyboard.press('Alt+w');
    }
    printTable(
      [
        'pages',
        'import, s',
        'open, CPU ms',
        'frames a second',
        'frames over 50 ms, %',
        'longest frame, ms',
        'to the end, ms',
        'objects, MB',
        'process, MB',
        'objects after scrolling',
        'process after scrolling',
      ],
      rows,
    );
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** A PDF of that many pages, each of other words. */
function pagesOf(count: number): WrittenPdf['pages'] {
  const words = 'the harbour levy was paid by every boat that landed herring before the council met again'.split(' ');
  const line = (seed: number) =>
    Array.from({ length: 14 }, (_, n) => words[(n * 5 + seed * 3) % words.length] ?? '').join(' ');
  return Array.from({ length: count }, (_, page) =>
    Array.from({ length: LINES }, (_, n) => [11, 790 - n * 16, `${page + 1}.${n + 1} ${line(page * 7 + n)}`] as const),
  );
}

/** Seconds that bringing in each took, by its pages. */
async function makeLibrary(at: string): Promise<Map<number, number>> {
  const opened = await openNotebook(at, { worker: startWorker(), create: true, version: '0', readOnly: false });
  if (!opened.ok) throw new Error(opened.error.message);
  const { api } = opened.value;
  const client = createClient({ call: (name, argument) => callApi(api, name, argument) });
  const took = new Map<number, number>();
  for (const count of [5, 500]) {
    const base64 = pdfOf({ pages: pagesOf(count), info: { Title: titleOf(count) } }).toString('base64');
    const started = performance.now();
    const report = await client.importDocuments({ job: 'a', files: [{ name: `${count}.pdf`, base64 }] });
    if (!report.ok || report.value.counts.added !== 1) throw new Error(JSON.stringify(report));
    took.set(count, (performance.now() - started) / 1000);
  }
  await opened.value.close();
  return took;
}

function titleOf(count: number): string {
  return `Landings of ${count} days`;
}

/** Processor time from the click to the first page with picture and words. */
async function openPages(page: Page, count: number): Promise<number> {
  const box = await page.getByText(titleOf(count)).first().boundingBox();
  return processorTime(page, async () => {
    await page.evaluate(() => {
      const state = window as unknown as { shown?: Promise<void> };
      state.shown = new Promise((resolve) => {
        const onDown = () => {
          performance.mark('begun');
          const look = () => {
            const first = document.querySelector('[data-page="0"]');
            if (!first?.querySelector('canvas') || !first.textContent?.includes('1.1 '))
              return requestAnimationFrame(look);
            performance.mark('shown');
            return requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
          };
          requestAnimationFrame(look);
        };
        document.addEventListener('mousedown', onDown, { once: true, capture: true });
      });
    });
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await page.evaluate(() => (window as unknown as { shown: Promise<void> }).shown);
  });
}

/** Scrolls by wheel and looks at the frames meanwhile. */
async function scroll(page: Page): Promise<{ frames: number; late: number; longest: number }> {
  await page.mouse.move(900, 500);
  await page.evaluate(() => {
    const state = window as unknown as { times: number[]; isOn: boolean };
    state.times = [];
    state.isOn = true;
    const look = (time: number) => {
      state.times.push(time);
      if (state.isOn) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  for (let n = 0; n < SCROLLS; n += 1) await page.mouse.wheel(0, 300);
  const times = await page.evaluate(() => {
    const state = window as unknown as { times: number[]; isOn: boolean };
    state.isOn = false;
    return state.times;
  });
  const gaps = times.slice(1).map((time, n) => time - (times[n] ?? time));
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  return {
    frames: gaps.length / seconds,
    late: (100 * gaps.filter((gap) => gap > 50).length) / gaps.length,
    longest: Math.max(...gaps),
  };
}

/** Milliseconds from the key to the words of the last page. */
async function jumpToEnd(page: Page, count: number): Promise<number> {
  const started = performance.now();
  const field = page.getByRole('toolbar', { name: 'Pages' }).getByRole('textbox');
  await field.fill(String(count));
  await field.press('Enter');
  await page
    .getByRole('region', { name: `Page ${count}`, exact: true })
    .getByText(`${count}.1 `)
    .first()
    .waitFor();
  return performance.now() - started;
}

/** Megabytes that the window's own objects hold after a collection; pictures, and the thread that reads, are not in it. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 / 1024;
}

/** Resident memory of the window's process with all its threads and pictures, in megabytes. */
async function memoryOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(
    processInfo.filter(({ type }) => type === 'renderer').map(async ({ id }) => residentOf(id)),
  );
  return Math.max(...sizes);
}

async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
