import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './main/launch/browser.mjs';
import { electronBinary } from './main/launch/electronBinary.mjs';

// The stand-in for Electron and the workers find the same Chromium.
const chromium = findBrowser();
if (chromium) process.env.CHROMIUM_PATH = chromium;
if (!electronBinary()) process.env.ELECTRON_OVERRIDE_DIST_PATH = join(import.meta.dirname, 'e2e/electron-stand-in');

export default defineConfig<{ host: 'browser' | 'electron' }>({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // Long enough for a busy machine: a wait that is answered costs nothing.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  use: {
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    ...(chromium ? { launchOptions: { executablePath: chromium } } : {}),
  },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    // What only looks at the page sees the same page on both hosts; it is looked at once.
    { name: 'electron', use: { host: 'electron' }, testIgnore: /(accessibility|appearance)\.spec\.ts$/ },
  ],
});
