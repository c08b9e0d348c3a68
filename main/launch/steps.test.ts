import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPlaywright, readVitest } from './reports.mjs';
import { runSteps } from './steps.mjs';

let folder: string;
let lines: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commonplace-steps-'));
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const step = (name: string, code: string) => ({ name, script: ['--eval', code] });

/** A runner that leaves this report and ends with this code. */
const runner = (report: unknown, code: number, read: typeof readVitest) => {
  const file = join(folder, 'report.json');
  const script = `fs.writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(JSON.stringify(report))}); process.exit(${code})`;
  return { ...step('tests', report === undefined ? `process.exit(${code})` : script), report: { file, read } };
};

const vitestReport = (...statuses: string[]) => ({
  testResults: [
    { status: 'passed', assertionResults: statuses.map((status) => ({ status, fullName: `a ${status} test` })) },
  ],
});

it('counts a check that passes as no test and one that fails as a failure', async () => {
  const counts = await runSteps([step('good', ''), step('bad', 'console.error("why"); process.exit(3)')], 2);
  expect(counts).toEqual({ passed: 0, failed: 1, skipped: [] });
});

it('prints one line for each step, and what a failed one said', async () => {
  await runSteps([step('good', 'console.log("much")'), step('bad', 'console.error("why"); process.exit(3)')], 1);
  expect(lines).toEqual([expect.stringMatching(/^ok .*good/), expect.stringMatching(/^FAILED .*bad/), 'why\n']);
});

it('adds up what the runners report', async () => {
  const report = vitestReport('passed', 'passed', 'failed', 'skipped', 'todo');
  const counts = await runSteps([runner(report, 1, readVitest)], 1);
  expect(counts).toEqual({ passed: 2, failed: 1, skipped: ['a skipped test', 'a todo test'] });
});

it('counts a test file that could not be loaded', async () => {
  const report = { testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(await runSteps([runner(report, 1, readVitest)], 1)).toMatchObject({ passed: 0, failed: 1 });
});

it('counts a runner that dies after its last test passed, or before it could report', async () => {
  expect(await runSteps([runner(vitestReport('passed'), 1, readVitest)], 1)).toMatchObject({ passed: 1, failed: 1 });
  expect(await runSteps([runner(undefined, 1, readVitest)], 1)).toMatchObject({ passed: 0, failed: 1 });
});

it('does not read the report of an earlier run', async () => {
  await runSteps([runner(vitestReport('passed'), 0, readVitest)], 1);
  expect(await runSteps([runner(undefined, 0, readVitest)], 1)).toMatchObject({ passed: 0 });
});

it('tells why an end-to-end test was skipped, however deep it stands', async () => {
  const annotations = [{ type: 'skip', description: 'no articles' }];
  const test = { projectName: 'browser', status: 'skipped', annotations };
  const inner = { title: 'main job', specs: [{ title: 'reads', tests: [test] }] };
  const report = { errors: [], suites: [{ title: 'a.spec.ts', specs: [], suites: [inner] }] };
  const { skipped } = await runSteps([runner(report, 0, readPlaywright)], 1);
  expect(skipped).toEqual(['browser > a.spec.ts > main job > reads (no articles)']);
});

it('counts errors of Playwright outside any test', async () => {
  const report = { errors: [{ message: 'No tests found' }], suites: [] };
  expect(await runSteps([runner(report, 1, readPlaywright)], 1)).toMatchObject({ failed: 1 });
});
