import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemBrowser } from './browser.mjs';

/**
 * Shows the address in a browser window without tabs, or prints it where there is no display or no browser.
 * @param {string} address
 * @param {(line: string) => void} say
 * @param {() => void} onClosed the person closed the window
 * @returns {() => void} closes the window
 */
export function openAppWindow(address, say, onClosed) {
  const browser = hasDisplay() ? systemBrowser() : undefined;
  if (!browser) {
    say(`Open this address in a browser: ${address}`);
    return () => undefined;
  }
  say('Opening the notebook in a browser window.');
  const profile = mkdtempSync(join(tmpdir(), 'commonplace-window-'));
  const window = spawn(browser, [`--app=${address}`, `--user-data-dir=${profile}`, ...FLAGS], { stdio: 'ignore' });
  window.once('error', () => say(`The window could not be opened; open this address in a browser: ${address}`));
  window.once('exit', (code) => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    if (code === 0) onClosed();
    else if (code !== null) say(`The window ended with an error. Ctrl+C ends the notebook; it is also at ${address}`);
  });
  return () => window.kill();
}

const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--window-size=1280,860',
  ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
];

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
