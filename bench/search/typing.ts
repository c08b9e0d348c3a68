/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import type { Size } from '../generate/library';
import { quantile } from '../kit/measure';
import { printTable } from '../kit/table';
import { inWindow } from '../kit/window';
import { tasksDuring } from '../reading/processorTime';
import { copyWithTexts, inScratch } from '../store/scratch';
import { makeQuestions } from './questions';

/** Between two keys of a quick typist, in milliseconds. */
const PAUSE = 80;
const QUERIES = 10;

/**
 * What the window's main thread does while one types in the box, hits coming as one types: processor time of each task, as
 * a frame of a sixtieth of a second is a limit on work and a busy machine tells nothing about that. The built window
 * (npm run build) in a headless Chromium named by CHROMIUM_PATH.
 */
export async function measureTyping(size: Size): Promise<void> {
  await inScratch(async (scratch) => {
    const folder = await copyWithTexts(size, scratch);
    await inWindow(
      folder,
      async (page) => {
        await untilIndexed(page);
        let keys = 0;
        const tasks = await tasksDuring(page, async () => {
          for (const { query } of makeQuestions(size, QUERIES)) {
            await page.keyboard.press('Control+a'); // the next is typed over the last, as the list of hits stays
            await page.keyboard.type(query, { delay: PAUSE });
            await page.getByRole('option').first().waitFor();
            keys += query.length;
          }
        });
        const emptied = await tasksDuring(page, async () => {
          for (let time = 0; time < QUERIES; time += 1) {
            await page.keyboard.press('Control+a');
            await page.keyboard.press('Delete'); // the focus stays in the box
            await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().waitFor();
            await page.keyboard.type('a');
            await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().waitFor();
          }
        });
        printTable(
          [
            `the main thread of the window, ${size}`,
            'tasks',
            'p99 CPU ms',
            'longest (target 16.7)',
            'longer than a frame',
          ],
          [row(`typing ${keys} keys`, tasks), row(`emptying the box ${QUERIES} times`, emptied)],
        );
      },
      { HOME: scratch, XDG_CONFIG_HOME: scratch },
    );
  });
}

const row = (what: string, tasks: readonly number[]): [string, string, number, number, string] => [
  what,
  String(tasks.length),
  quantile(tasks, 0.99),
  quantile(tasks, 1),
  String(tasks.filter((ms) => ms > 1000 / 60).length),
];

/** Until the count of hits no longer says that there may be more. */
async function untilIndexed(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Find anything' }).fill('the');
  await page.getByRole('status').filter({ hasText: /^Found: [\d,]+( of [\d,]+)?$/ }).waitFor({ timeout: 600_000 }); // prettier-ignore
}
