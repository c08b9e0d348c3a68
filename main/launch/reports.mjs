import { existsSync, readFileSync } from 'node:fs';

/** @typedef {import('./steps.mjs').Counts} Counts */

/**
 * What Vitest's JSON report counted. A file that could not even be loaded counts as one failure.
 * @param {string} file
 * @returns {Counts}
 */
export function readVitest(file) {
  const report = readReport(file);
  if (!report) return nothing();
  /** @type {{ status: string, assertionResults: { status: string, fullName: string }[] }[]} */
  const files = report.testResults;
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
  };
}

/**
 * What Playwright's JSON report counted; skipped tests come with the reason they gave.
 * @param {string} file
 * @returns {Counts}
 */
export function readPlaywright(file) {
  const report = readReport(file);
  if (!report) return nothing();
  const tests = testsOf(report.suites, []);
  return {
    passed: tests.filter(({ status }) => status === 'expected' || status === 'flaky').length,
    failed: tests.filter(({ status }) => status === 'unexpected').length + report.errors.length,
    skipped: tests.filter(({ status }) => status === 'skipped').map(({ name, reason }) => `${name}${reason}`),
  };
}

/**
 * @typedef {{ title: string, suites?: Suite[], specs: { title: string, tests: Test[] }[] }} Suite
 * @typedef {{ projectName: string, status: string, annotations: { type: string, description?: string }[] }} Test
 * @param {Suite[]} suites
 * @param {string[]} above titles
 * @returns {{ name: string, status: string, reason: string }[]}
 */
function testsOf(suites, above) {
  return suites.flatMap(({ title, suites: inner = [], specs }) => [
    ...specs.flatMap((spec) =>
      spec.tests.map(({ projectName, status, annotations }) => {
        const why = annotations.find(({ type, description }) => type === 'skip' && description)?.description;
        const name = [projectName, ...above, title, spec.title].join(' > ');
        return { name, status, reason: why ? ` (${why})` : '' };
      }),
    ),
    ...testsOf(inner, [...above, title]),
  ]);
}

/** @param {string} file */
const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** @returns {Counts} */
const nothing = () => ({ passed: 0, failed: 0, skipped: [] });
