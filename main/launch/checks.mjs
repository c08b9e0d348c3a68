import { join } from 'node:path';
import { cache } from './paths.mjs';
import { readVitest } from './reports.mjs';
import { library } from './steps.mjs';

const unitReport = join(cache, 'vitest.json');

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
  {
    name: 'unit tests',
    script: [library('vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile=${unitReport}`],
    report: { file: unitReport, read: readVitest },
  },
  { name: 'types', script: [library('typescript7/bin/tsc'), '--build'] },
  { name: 'typed lint', script: [library('oxlint/bin/oxlint')] },
  { name: 'format', script: [library('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '--cache', '.'] },
  { name: 'dead code', script: [library('knip/bin/knip.js'), '--no-progress'] },
  { name: 'imports', script: ['main/launch/imports.mjs'] },
];
