/*
 * The import table of ARCHITECTURE.md on resolved paths, and no cycles. eslint.config.js underlines the same rules as
 * one types; this check also sees what comes through another file.
 */

const tests = '\\.(test|contract)\\.tsx?$|/testing/';
const commonRooms = 'app|ui|state|api';

/**
 * @param {string} name
 * @param {string} comment what is allowed, in words
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['from']} from
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['to']} to
 */
const forbid = (name, comment, from, to) => /** @type {const} */ ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [
    forbid('no-cycles', 'A file is never reached from itself.', {}, { circular: true }),
    forbid('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'shared',
      'shared imports only shared and zod.',
      { path: '^shared/', pathNot: tests },
      { pathNot: '^shared/|^node_modules/zod/' },
    ),
    forbid(
      'shared-model',
      'shared/model imports only shared/model, shared/result and zod.',
      { path: '^shared/model/', pathNot: tests },
      { path: '^shared/', pathNot: '^shared/(model/|result\\.ts$)' },
    ),
    forbid(
      'main',
      'main never imports the renderer, end-to-end tests, benchmarks or launch scripts.',
      { path: '^main/', pathNot: '^main/launch/' },
      { path: '^(renderer|e2e|bench|main/launch)/' },
    ),
    forbid(
      'hosts-apart',
      'Hosts (main/electron, main/http, main/cli) never import each other.',
      { path: '^main/(electron|http|cli)/' },
      { path: '^main/(electron|http|cli)/', pathNot: '^main/$1/' },
    ),
    forbid(
      'hosts-carry',
      'A host with a window imports its own files, main/notebook, main/worker, main/page and shared.',
      { path: '^main/(electron|http)/', pathNot: tests },
      { path: '^main/', pathNot: '^main/($1|notebook|worker|page)/' },
    ),
    forbid(
      'command-line-carries',
      'The command line imports what a host imports and, for commands that need no library, the rooms of text and records.',
      { path: '^main/cli/', pathNot: tests },
      { path: '^main/launch/' },
    ),
    forbid(
      'pure-rooms',
      'Search, import, formats and citations work on text and records: they know no notebook, worker or page.',
      { path: '^main/(?!(?:notebook|worker|page|electron|http|cli|launch)/)', pathNot: tests },
      { path: '^main/(notebook|worker|page)/' },
    ),
    forbid(
      'rooms-know-no-host',
      'Only a host imports a host.',
      { path: '^main/', pathNot: `^main/(electron|http|cli|launch)/|${tests}` },
      { path: '^main/(electron|http|cli)/' },
    ),
    forbid(
      'electron-in-its-room',
      'Only main/electron imports electron, and what end-to-end tests load into Electron (.cjs).',
      { pathNot: '^main/electron/|^e2e/.*\\.cjs$' },
      { path: '^node_modules/electron/' },
    ),
    forbid(
      'renderer',
      'The renderer imports the renderer, shared and its libraries; it reaches main through NotebookApi.',
      { path: '^renderer/' },
      { path: '^(main|e2e|bench)/' },
    ),
    forbid(
      'renderer-in-the-browser',
      'The renderer runs in a browser: nothing of Node.',
      { path: '^renderer/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'features-apart',
      'Features of the renderer never import each other; they run commands.',
      { path: `^renderer/(?!(?:${commonRooms})/)([^/]+)/` },
      { path: '^renderer/[^/]+/', pathNot: `^renderer/($1|${commonRooms})/` },
    ),
    forbid(
      'common-rooms',
      `renderer/{${commonRooms.replaceAll('|', ',')}} serve every feature and know none.`,
      { path: `^renderer/(${commonRooms})/`, pathNot: tests },
      { path: '^renderer/[^/]+/', pathNot: `^renderer/(${commonRooms})/` },
    ),
    forbid(
      'ui-knows-no-domain',
      'renderer/ui holds controls: it imports only itself and libraries.',
      { path: '^renderer/ui/', pathNot: tests },
      { path: '^(shared|renderer)/', pathNot: '^renderer/ui/' },
    ),
    forbid(
      'e2e',
      'End-to-end tests import shared/sample, shared/commands, main/launch and their own page models.',
      { path: '^e2e/' },
      { path: '^(main|renderer|shared|bench)/', pathNot: '^shared/(sample[./]|commands/)|^main/launch/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^bench/[.]built/' },
    // Imports of types count: they, too, tie rooms together.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json'],
    },
  },
};

export default configuration;
