import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../shared/result';
import { openLibrary } from '../page/openLibrary';
import { ownStylesFolder, preferencesFile, userDataFolder } from '../page/places';
import { startWorker } from '../worker/client';
import { parseServeArguments, USAGE } from './arguments';
import { startHttpHost, type HttpHost } from './httpHost';
import { openBrowser } from './openBrowser';
import { usualPort } from './usualPort';

const built = join(import.meta.dirname, '..');

const wanted = parseServeArguments(process.argv.slice(2));
if (!wanted.ok) fail(2, `${wanted.error.message}\n\n${USAGE}`);
const { folder, sample, readOnly, port } = wanted.value;

const worker = startWorker();
const opened = await openLibrary(folder, {
  worker,
  readOnly,
  create: !readOnly,
  sample,
  version: readVersion(),
  preferencesFile: preferencesFile(userDataFolder()),
  ownStylesFolder: ownStylesFolder(userDataFolder()),
});
if (!opened.ok) {
  const { code, message } = opened.error;
  const canBeRead = code === 'locked' || code === 'newer-schema';
  fail(1, `${folder}: ${message}${canBeRead ? ' To look at it all the same: --read-only.' : ''}`);
}
const notebook = opened.value;

const started = await start(port);
if (!started.ok) {
  await notebook.close();
  fail(1, started.error.message);
}
const host = started.value;

const address = host.address();
console.log(address);
if (wanted.value.openBrowser) openBrowser(address);

if (process.stdin.isTTY) {
  console.error('An address opens one tab: press Enter for another, Ctrl+C to end.');
  process.stdin.on('data', () => console.log(host.address()));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
// A parent that opened a channel wants this host to end with it, even when it is killed.
process.once('disconnect', stop);

function stop(): void {
  void close().then(() => process.exit(0));
}

/** Without a port of the user's, the usual one of the library, else any free one. */
async function start(wantedPort: number): Promise<Result<HttpHost>> {
  const root = join(built, 'renderer');
  if (wantedPort !== 0) return startHttpHost({ notebook, root, port: wantedPort });
  const info = await notebook.api.library({});
  const usual = info.ok && (await startHttpHost({ notebook, root, port: usualPort(info.value.libraryId) }));
  return usual && usual.ok ? usual : startHttpHost({ notebook, root, port: 0 });
}

let closing: Promise<void> | undefined;
function close(): Promise<void> {
  closing ??= (async () => {
    await host.close();
    await notebook.close();
    await worker.close();
  })();
  return closing;
}

function readVersion(): string {
  const file = join(built, '..', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version; // our own file
}

function fail(code: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
