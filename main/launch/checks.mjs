import { join } from 'node:path';
import { cache } from './paths.mjs';
import { readVitest } from './reports.mjs';
import { library } from './steps.mjs';

/**
 * @param {string} name
 * @param {string[]} projects of vitest.config.ts
 * @returns {import('./steps.mjs').Step}
 */
function vitest(name, projects) {
  const file = join(cache, `${projects.join('-')}.json`);
  return {
    name,
    script: [
      ...[library('vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile=${file}`],
      ...projects.map((project) => `--project=${project}`),
    ],
    report: { file, read: readVitest },
  };
}

/**
 * What `npm run check` runs, the longest first. None needs a browser or a display.
 * @type {import('./steps.mjs').Step[]}
 */
export const checks = [
  // Kept by content: its rules look at one file at a time.
  {
    name: 'lint',
    script: [
      ...[library('eslint/bin/eslint.js'), '.', '--max-warnings=0'],
      ...['--cache', '--cache-strategy=content', `--cache-location=${join(cache, 'eslint')}`],
    ],
  },
  vitest('unit tests', ['rooms', 'mocking']),
  { name: 'types', script: [library('typescript7/bin/tsc'), '--build'] },
  { name: 'typed lint', script: [library('oxlint/bin/oxlint')] },
  { name: 'format', script: [library('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '--cache', '.'] },
  { name: 'dead code', script: [library('knip/bin/knip.js'), '--no-progress'] },
  { name: 'imports', script: ['main/launch/imports.mjs'] },
];

/** Tests that take seconds each; `npm test` runs them, `npm run check` does not. */
export const longTests = vitest('long tests', ['long']);
