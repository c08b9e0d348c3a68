import { spawn } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';

/**
 * The built window (npm run build) on a library, in a headless Chromium named by CHROMIUM_PATH, 1280 by 800, for as long as
 * the work takes. `env` is added to the environment of the program.
 */
export async function inWindow(
  folder: string,
  work: (page: Page, browser: Browser) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const host = spawn(process.execPath, ['out/main/http.js', '--library', folder, '--no-open'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const executablePath = process.env['CHROMIUM_PATH'];
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) });
  try {
    const address = await new Promise<string>((resolve) =>
      host.stdout.on('data', (data) => {
        const found = /http:\S+/.exec(String(data));
        if (found) resolve(found[0]);
      }),
    );
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    await work(page, browser);
  } finally {
    await browser.close();
    host.kill();
    await new Promise((resolve) => host.once('close', resolve));
  }
}
