import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { cache } from './paths.mjs';
import { readPlaywright } from './reports.mjs';
import { LaunchError } from './script.mjs';
import { library } from './steps.mjs';

const NO_BROWSER = `No Chromium could be found or fetched, so the end-to-end tests could not run. Install one:
  Debian, Ubuntu   sudo apt-get update && sudo apt-get install -y chromium
  elsewhere        install Google Chrome, or name one: CHROMIUM_PATH=/path/to/chrome npm test`;

const file = join(cache, 'playwright.json');

/**
 * The end-to-end tests on both hosts, with a Chromium that is found or fetched.
 * @param {string[]} args for Playwright
 * @returns {import('./steps.mjs').Step}
 */
export function e2eStep(args) {
  const browser = ensureBrowser(console.log);
  if (!browser) throw new LaunchError(NO_BROWSER);
  console.log(`End-to-end tests in ${browser}`);
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  return {
    name: 'end to end',
    script: [library('@playwright/test/cli.js'), 'test', '--reporter=list,json', ...args],
    report: { file, read: readPlaywright },
    live: true,
  };
}
