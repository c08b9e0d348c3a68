import { readdirSync } from 'node:fs';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.contract.ts', '**/testing/**'];
const commonRooms = ['app', 'ui', 'state', 'api'];
const features = readdirSync(new URL('renderer', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !commonRooms.includes(entry.name))
  .map((entry) => entry.name);

/**
 * The import rules by specifier, so that an editor underlines a breach as it is typed. The same table is checked on
 * resolved paths by dependency-cruiser. A file takes the last room that names it.
 * @param {string[]} files
 * @param {string} allowed what the room may import, in words
 * @param {string[]} refused regular expressions over the specifier
 * @returns {import('eslint').Linter.Config}
 */
const room = (files, allowed, refused) => ({
  files,
  ignores: tests,
  rules: {
    'no-restricted-imports': ['error', { patterns: refused.map((regex) => ({ regex, message: allowed })) }],
  },
});

const up = String.raw`^(\.\./)+`;
const electron = '^electron($|/)';
const node = '^node:';

const importRules = [
  room(['shared/**'], 'shared imports only shared and zod.', [
    String.raw`^(?!\.{1,2}/|zod$)`,
    `${up}(main|renderer|e2e|bench)/`,
  ]),
  room(['shared/model/**'], 'shared/model imports only shared/model, shared/result and zod.', [
    String.raw`^(?!\.{1,2}/|zod$)`,
    `${up}(?!result$)`,
  ]),
  room(['main/**'], 'Rooms of main import shared, Node and their libraries; never electron, a host or the renderer.', [
    electron,
    `${up}(electron|http|cli|launch)/`,
    `${up}(renderer|e2e|bench)/`,
  ]),
  room(['main/electron/**'], 'A host imports main/{notebook,worker,page} and shared; never another host.', [
    `${up}(http|cli|launch)/`,
    `${up}(renderer|e2e|bench)/`,
  ]),
  room(
    ['main/{http,cli}/**'],
    'A host imports main/{notebook,worker,page} and shared; never electron or another host.',
    [electron, `${up}(electron|http|cli|launch)/`, `${up}(renderer|e2e|bench)/`],
  ),
  room(['renderer/**'], 'The renderer imports the renderer and shared; it reaches main through NotebookApi only.', [
    electron,
    node,
    `${up}(main|e2e|bench)/`,
  ]),
  ...features.map((feature) =>
    room(
      [`renderer/${feature}/**`],
      `A feature imports renderer/{${commonRooms.join(',')}} and shared; it reaches another feature by running a command.`,
      [
        electron,
        node,
        `${up}(main|e2e|bench)/`,
        `^\\.\\./(\\.\\./)*(${features.filter((other) => other !== feature).join('|')})(/|$)`,
      ],
    ),
  ),
  room(['e2e/**'], 'End-to-end tests import shared/sample, shared/commands and their own page models.', [
    electron,
    `${up}(main/(?!launch/)|renderer/)`,
    `${up}shared/(?!sample$|sample/|commands$|commands/)`,
  ]),
];

const clockAndChance = 'shared is the same for every caller: take times, ids and chance as arguments.';

/** What can be told without types; the rules that need them are oxlint's (.oxlintrc.json). */
export default defineConfig(
  globalIgnores(['out*/', 'bench/.built/', 'dist/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['shared/**'],
    ignores: tests,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clockAndChance },
        { object: 'Math', property: 'random', message: clockAndChance },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockAndChance },
      ],
    },
  },
  {
    files: ['renderer/**'],
    extends: [reactHooks.configs.flat.recommended],
    // Tells what React's compiler leaves alone; nothing here is compiled by it.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  importRules,
);
