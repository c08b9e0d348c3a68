import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createConnection } from './connection.mjs';

/**
 * Starts the Chromium whose pages are the windows. It listens on a port, for Playwright, and on a pipe, for us. When the
 * pipe closes because this process has ended, in whatever way, Chromium ends itself.
 * @param {{ userData: string, switches: Map<string, string> }} wanted
 */
export async function startBrowser({ userData, switches }) {
  const executable = process.env.CHROMIUM_PATH;
  if (!executable) throw new Error('The stand-in needs CHROMIUM_PATH.');
  mkdirSync(userData, { recursive: true });
  const passed = [...switches]
    .filter(([name]) => !OURS.has(name))
    .map(([name, value]) => `--${name}${value && `=${value}`}`);
  const child = spawn(
    executable,
    [...passed, '--headless', '--remote-debugging-port=0', '--remote-debugging-pipe', `--user-data-dir=${userData}`],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const address = await addressOf(child);
  child.once('exit', () => process.exit(1));
  const connection = createConnection(child.stdio[3], child.stdio[4]);
  await refusePopups(connection);
  return { address, connection, end: () => child.kill() };
}

/**
 * Every new page waits for us before it asks for anything; one that a page has opened is closed there. The application
 * hears of it through its window open handler.
 * @param {ReturnType<typeof createConnection>} connection
 */
function refusePopups({ browser, session }) {
  browser.on('Target.attachedToTarget', ({ sessionId, targetInfo: { type, targetId, openerId } }) => {
    if (type === 'page' && openerId) void browser.send('Target.closeTarget', { targetId });
    else void session(sessionId).send('Runtime.runIfWaitingForDebugger');
  });
  return browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
}

/** Switches of Electron and Node, and those that are given anew. */
const OURS = new Set(['inspect', 'remote-debugging-port', 'user-data-dir', 'library', 'sample']);

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-10_000);
      const address = /^DevTools listening on (ws:\S+)$/m.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Chromium ended before it began:\n${said}`)));
  });
}
