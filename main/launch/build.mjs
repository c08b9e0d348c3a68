import { chmodSync, cpSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { fingerprint, isFresh, stampOf } from './fresh.mjs';
import { install } from './install.mjs';
import { withLock } from './lock.mjs';
import { out, root } from './paths.mjs';
import { LaunchError, runAsScript } from './script.mjs';

await runAsScript(() => build(console.log));

/**
 * Builds every host into `out/` unless it is fresh. The new folder is made beside the old one and takes its place
 * whole, so a build that fails or is killed leaves the last good one.
 * @param {(line: string) => void} say
 */
async function build(say) {
  await install(say);
  if (isFresh()) {
    say('out/ is up to date.');
    return;
  }
  await withLock(async () => {
    if (isFresh()) return;
    const started = performance.now();
    removeLeftovers();
    try {
      await replaceOut();
    } finally {
      removeLeftovers();
    }
    say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  });
}

async function replaceOut() {
  const made = `${out}.${process.pid}`;
  const stamp = fingerprint();
  await buildHosts(made);
  await buildStyles(join(made, 'styles'));
  copyPdfParts(join(made, 'renderer', 'pdfjs'));
  writeFileSync(stampOf(made), stamp);
  if (existsSync(out)) renameSync(out, `${out}.old`);
  renameSync(made, out);
}

/** @param {string} folder */
async function buildHosts(folder) {
  process.chdir(root);
  // Loaded here: when this script starts, the libraries may not be installed yet.
  const { build: buildWithVite } = await import('vite');
  const builds = ['main', 'preload', 'renderer'].map((mode) =>
    buildWithVite({ mode, logLevel: 'silent', build: { outDir: join(folder, mode) } }),
  );
  const failures = (await Promise.allSettled(builds)).filter(({ status }) => status === 'rejected');
  if (failures.length > 0) throw new LaunchError(failures.map(wordsOf).join('\n'));
  chmodSync(join(folder, 'main', 'cli.js'), 0o755);
}

/**
 * Citation styles and locales, when the script that makes them is there; it exports `buildStyles(folder)`.
 * @param {string} folder
 */
async function buildStyles(folder) {
  const script = new URL('./buildStyles.mjs', import.meta.url);
  if (existsSync(script)) await (await import(script.href)).buildStyles(folder);
}

/**
 * What pdf.js asks for by name, one file each: tables for the fonts of East Asian documents, the fonts that a PDF may leave
 * out, decoders of pictures and profiles of colours.
 * @param {string} folder
 */
function copyPdfParts(folder) {
  const from = join(root, 'node_modules', 'pdfjs-dist');
  for (const part of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
    cpSync(join(from, part), join(folder, part), { recursive: true });
}

/** Only called under the lock: whoever made these folders is gone. */
function removeLeftovers() {
  for (const name of readdirSync(root)) {
    if (/^out\.(\d+|old)$/.test(name)) rmSync(join(root, name), { recursive: true, force: true });
  }
}

/** @param {PromiseSettledResult<unknown>} failure */
function wordsOf(failure) {
  const reason = failure.status === 'rejected' ? failure.reason : '';
  return stripVTControlCharacters(String(reason instanceof Error ? reason.message : reason));
}
