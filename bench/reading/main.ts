/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { callApi, createClient } from '../../shared/api';
import { describeAnchor } from '../../shared/anchoring';
import { newHighlight, transact, type Maker } from '../../shared/model/actions';
import { add } from '../../shared/model/edits';
import { openNotebook } from '../../main/notebook/open';
import { inProcessWorker } from '../../main/worker/inProcess';
import { median } from '../kit/measure';
import { printTable } from '../kit/table';
import { inWindow } from '../kit/window';
import { processorTime } from './processorTime';

/*
 * A text of 100 KB with 2,000 highlights in the built window (npm run build), in a headless Chromium named by
 * CHROMIUM_PATH: what it costs from the click on the article to the painted text, and from the key to one highlight more,
 * to its other colour, to its removal and to undo and redo of that; beside the same text with <mark> elements around the
 * same passages, without a window around it. Processor time of the main thread, since a frame of the screen is a limit on
 * work and a busy machine tells nothing about that; and beside it, on the clock, from the key to the end of the frame that
 * shows it, which waits for the screen's next one. Undo and redo wait for the disk and for the page that is read anew.
 */

const LENGTH = 100_000;
const COUNT = 2000;
const ROUNDS = 5;

const folder = await mkdtemp(join(tmpdir(), 'commonplace-reading-'));
try {
  const passages = await makeLibrary(folder);
  await inWindow(folder, async (page, browser) => {
    const costs = new Map<string, { cpu: number[]; clock: number[] }>();
    const measure = async (what: string, act: () => Promise<number>): Promise<void> => {
      const cost = costs.get(what) ?? { cpu: [], clock: [] };
      costs.set(what, cost);
      cost.cpu.push(await act());
      cost.clock.push(await page.evaluate(() => (window as unknown as Shown).shown));
      await page.getByText('Everything is on disk').waitFor();
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      await measure('open', () => openArticle(page));
      await select(page, round);
      await measure('one more', () => press(page, '3'));
      await measure('another colour', () => press(page, '5'));
      await measure('removed', () => press(page, 'Delete'));
      await measure('undone', () => press(page, 'Control+z'));
      await measure('done again', () => press(page, 'Control+Shift+z'));
      await page.keyboard.press('Alt+w');
    }
    const marks = await markElements(browser, passages);
    printTable(
      [`${COUNT} highlights on ${LENGTH / 1000} KB`, 'CPU ms', 'on the clock', '<mark> elements, CPU ms'],
      [...costs].map(([what, { cpu, clock }]) => [
        what === 'open'
          ? 'open (target: 150)'
          : what === 'undone' || what === 'done again'
            ? what
            : `${what} (target: 16)`,
        median(cpu),
        median(clock),
        what === 'open' ? marks.open : what === 'one more' ? marks.add : '-',
      ]),
    );
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function makeLibrary(at: string): Promise<{ text: string; ranges: [number, number][] }> {
  const text = Array.from(
    { length: LENGTH / 50 },
    (_, n) => `Sentence ${String(n).padStart(5, '0')} says so and so of it.`,
  )
    .map((sentence, n) => (n % 8 === 7 ? `${sentence}\n\n` : `${sentence} `))
    .join('')
    .padEnd(LENGTH, 'The end. ');
  const opened = await openNotebook(at, { worker: inProcessWorker(), create: true, version: '0', readOnly: false });
  if (!opened.ok) throw new Error(opened.error.message);
  const { api } = opened.value;
  const client = createClient({ call: (name, argument) => callApi(api, name, argument) });
  const imported = await client.importText({ job: 'a', text, fields: { title: 'Much marked' } });
  const id = imported.ok ? (imported.value.items[0]?.id ?? '') : '';
  const stored = await client.text({ id });
  if (!stored.ok) throw new Error(stored.error.message);
  let made = 0;
  const maker: Maker = { unique: () => `m${(made += 1)}`, now: () => '2024-01-01T00:00:00.000Z' };
  const { text: content, hash, id: articleId } = stored.value;
  const ranges = Array.from({ length: COUNT }, (_, n): [number, number] => {
    const start = Math.floor((n * (content.length - 60)) / COUNT);
    return [start, start + 30];
  });
  const highlights = ranges.map(([start, end], n) =>
    newHighlight(maker, {
      articleId,
      textHash: hash,
      anchor: describeAnchor(content, start, end),
      color: ([1, 2, 3, 4] as const)[n % 4] ?? 1,
    }),
  );
  const applied = await client.apply(transact(maker, 'Highlights', highlights.map(add)));
  if (!applied.ok) throw new Error(applied.error.message);
  await opened.value.close();
  return { text: content, ranges };
}

/** Milliseconds from the event to the end of the frame that shows what it asked for. */
interface Shown {
  shown: Promise<number>;
}

/** From the click to the frame in which the highlights that are in sight are painted. */
async function openArticle(page: Page): Promise<number> {
  const row = page.getByText('Much marked').first();
  await row.waitFor();
  const box = await row.boundingBox();
  return processorTime(page, async () => {
    await markWhenPainted(page, 'mousedown');
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await page.evaluate(() => (window as unknown as Shown).shown);
  });
}

/** Selects some words, each time in another paragraph. */
async function select(page: Page, round: number): Promise<void> {
  await page.getByRole('group', { name: /^Text: / }).focus();
  await page.evaluate((nth) => {
    const node = document.querySelectorAll('article [data-start]')[nth]?.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, 3, node, 12);
  }, round);
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
}

/** From the key to the frame in which the highlights are painted otherwise. */
async function press(page: Page, key: string): Promise<number> {
  return processorTime(page, async () => {
    await markWhenPainted(page, 'keydown');
    await page.keyboard.press(key);
    await page.evaluate(() => (window as unknown as Shown).shown);
  });
}

/** Marks when an event comes, and the frame in which highlights of some colour are more or fewer than before. */
async function markWhenPainted(page: Page, event: 'keydown' | 'mousedown'): Promise<void> {
  await page.evaluate((name) => {
    const painted = () =>
      [...CSS.highlights].map(([kind, { size }]) => (kind.startsWith('mark-') ? `${kind} ${size}` : '')).join();
    const state = window as unknown as Shown;
    state.shown = new Promise((resolve) => {
      const onEvent = ({ timeStamp }: Event) => {
        const before = painted();
        performance.mark('begun');
        const look = () => {
          if (painted() === before) return requestAnimationFrame(look);
          performance.mark('shown');
          const frameEnd = new MessageChannel();
          frameEnd.port1.onmessage = () => resolve(performance.now() - timeStamp);
          return frameEnd.port2.postMessage(undefined);
        };
        requestAnimationFrame(look);
      };
      document.addEventListener(name, onEvent, { once: true, capture: true });
    });
  }, event);
}

/** The same passages as elements in the same text, without a window around it. */
async function markElements(
  browser: Browser,
  { text, ranges }: { text: string; ranges: [number, number][] },
): Promise<{ open: number; add: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const drawing = (wanted: [number, number][]) =>
    processorTime(page, () =>
      page.evaluate(
        async ({ content, passages }) => {
          performance.mark('begun');
          const root = document.createElement('article');
          let at = 0;
          for (const [start, end] of passages) {
            root.append(content.slice(at, start));
            const mark = document.createElement('mark');
            mark.textContent = content.slice(start, end);
            root.append(mark);
            at = end;
          }
          root.append(content.slice(at));
          root.style.whiteSpace = 'pre-wrap';
          document.body.replaceChildren(root);
          requestAnimationFrame(() => performance.mark('shown')); // so that its style, layout and paint count
          for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        },
        { content: text, passages: wanted },
      ),
    );
  const [opened, added]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(() => document.body.replaceChildren());
    opened.push(await drawing(ranges));
    added.push(await drawing([[3, 12], ...ranges.slice(1)]));
  }
  return { open: median(opened), add: median(added) };
}
