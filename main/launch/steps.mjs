import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * One thing to check: a script run by Node in the root folder, and how to read what it counted.
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} script a file and its arguments
 * @property {{ file: string, read: (file: string) => Counts }} [report] the tests it ran; a step without is counted only
 *   when it fails
 * @property {boolean} [live] shows its output as it comes, for steps that take long
 *
 * @typedef {{ passed: number, failed: number, skipped: string[] }} Counts
 */

/**
 * Runs the steps, some at a time, and prints one line for each; the output of a failed one follows its line.
 * @param {Step[]} steps
 * @param {number} atOnce
 * @returns {Promise<Counts>}
 */
export async function runSteps(steps, atOnce) {
  const waiting = [...steps];
  /** @type {Counts[]} */
  const done = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) done.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return total(done);
}

/** @param {Counts[]} counts */
export function total(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    skipped: counts.flatMap(({ skipped }) => skipped),
  };
}

/**
 * @param {Step} step
 * @returns {Promise<Counts>}
 */
async function runStep({ name, script, report, live = false }) {
  if (report) rmSync(report.file, { force: true });
  const started = performance.now();
  const { code, output } = await run(script, live);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = report?.read(report.file) ?? { passed: 0, failed: 0, skipped: [] };
  // A runner that fails without a failed test (it could not start, say) still is a failure.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const tests = report ? `  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped.length} skipped` : '';
  console.log(`${counts.failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.padStart(6)} s${tests}`);
  if (counts.failed > 0) console.log(output);
  return counts;
}

/**
 * @param {string[]} script
 * @param {boolean} live
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(script, live) {
  const child = spawn(process.execPath, script, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
  child.stdin.end();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      if (live) process.stdout.write(text);
      else output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** @param {string} path of a file inside node_modules */
export const library = (path) => join(root, 'node_modules', path);
