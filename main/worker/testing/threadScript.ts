import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');

/** The script of the thread as the source is now: that of the build where it is fresh, else one built aside. */
export async function threadScript(): Promise<{ readonly script: URL; readonly remove: () => Promise<void> }> {
  const { isFresh } = (await import(new URL('../../launch/fresh.mjs', import.meta.url).href)) as {
    isFresh(): boolean; // plain .mjs
  };
  if (isFresh()) return { script: pathToFileURL(join(root, 'out/main/worker.js')), remove: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-thread-'));
  await build({ root, mode: 'main', logLevel: 'silent', build: { outDir: folder } });
  return {
    script: pathToFileURL(join(folder, 'worker.js')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
