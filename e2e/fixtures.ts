import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, chromium, expect, type Browser } from '@playwright/test';
import { BrowserApp } from './hosts/browserApp';
import { ElectronApp } from './hosts/electronApp';
import { makePlaces } from './hosts/places';
import type { HostKind, RunningApp } from './hosts/runningApp';

interface TestFixtures {
  /** The program on a fresh library. The test fails when the window asked for anything outside or complained. */
  app: RunningApp;
  /** Which host carries it; set by the project. */
  host: HostKind;
  /** Whether the library begins with the sample. */
  sample: boolean;
  /** What the console may complain of in this test, because the test provokes it. */
  provokes: RegExp | undefined;
}

export const test = base.extend<TestFixtures, { openBrowser: () => Promise<Browser> }>({
  host: ['browser', { option: true }],
  sample: [false, { option: true }],
  provokes: [undefined, { option: true }],

  // Opened by the first test that needs one: Electron brings its own.
  openBrowser: [
    async ({ launchOptions }, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => (browser ??= chromium.launch(launchOptions)));
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],

  app: [
    async ({ host, sample, provokes, openBrowser }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'commonplace-e2e-'));
      const places = await makePlaces(folder);
      const argv = sample ? ['--sample'] : [];
      const app = host === 'electron' ? new ElectronApp(places, argv) : new BrowserApp(places, openBrowser, argv);
      try {
        await app.start();
        await use(app);
      } finally {
        await app.stop();
        await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      }
      expect(app.problems.filter((problem) => !provokes?.test(problem))).toEqual([]);
    },
    // Starting and ending have a time of their own, so that a busy machine takes none from the test.
    { timeout: 60_000 },
  ],
});

export { expect };
