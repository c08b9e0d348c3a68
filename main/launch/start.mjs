import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hasDisplay, openAppWindow } from './appWindow.mjs';
import { electronBinary, fetchElectron } from './electronBinary.mjs';
import { calledFrom, out, root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { LaunchError, runAsScript } from './script.mjs';

const say = console.log;
const rest = process.argv.slice(2);

await runAsScript(async () => {
  await prepare(say);
  const electron = hasDisplay() ? (electronBinary() ?? fetchElectron(say)) : undefined; // it ends at once without one
  const host = electron ? startElectron(electron) : await startInBrowser();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => host.kill(signal));
  }
  const [code] = host.exitCode === null ? await once(host, 'exit') : [host.exitCode];
  process.exitCode = code ?? 0;
});

/** @param {string} binary */
function startElectron(binary) {
  // Chromium refuses to sandbox for root.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawn(binary, [...flags, root, ...rest], { cwd: calledFrom, stdio: 'inherit' });
}

async function startInBrowser() {
  const program = [join(out, 'main', 'http.js'), '--no-open', ...rest];
  // By the channel the host learns when this process has died.
  const host = spawn(process.execPath, program, { cwd: calledFrom, stdio: ['inherit', 'pipe', 'inherit', 'ipc'] });
  const lines = createInterface({ input: /** @type {import('node:stream').Readable} */ (host.stdout) });
  const [address] = await Promise.race([once(lines, 'line'), once(host, 'exit').then(() => [])]);
  if (typeof address !== 'string') throw new LaunchError('The notebook did not start; the reason is above.');
  lines.on('line', say);
  const closeWindow = openAppWindow(address, say, () => host.kill('SIGTERM'));
  host.once('exit', closeWindow);
  return host;
}
