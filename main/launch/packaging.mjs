import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { root } from './paths.mjs';

/*
 * Packs the built program as electron-builder.yml says, around a stand-in for Electron's distribution, and looks at what
 * came out: the files that the app needs and no others, and the fuses of the executable. Needs no network.
 */

/** Marks the fuses inside Electron's executable; behind it a version, their number, and one character each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptions: false,
  nodeCliInspect: false,
  asarIntegrity: true,
  onlyLoadAppFromAsar: true,
  browserProcessSnapshot: false,
  fileProtocolPrivileges: false,
};

const NEEDED = [
  'package.json',
  'LICENSE',
  'out/main/electron.js',
  'out/main/worker.js',
  'out/cmaps/UniJIS-UTF16-H.bcmap',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];
const ALLOWED = /^(package\.json|LICENSE|out\/(main|preload|renderer|styles|cmaps)\/.*(?<!\.map|\.test\.js))$/;

const folder = mkdtempSync(join(tmpdir(), 'commonplace-package-'));
try {
  const problems = await pack(folder);
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} folder */
async function pack(folder) {
  const distribution = join(folder, 'electron');
  mkdirSync(distribution);
  // Every fuse stands the other way round, so that each has to be set.
  const unset = Object.values(FUSES).map((on) => (on ? '0' : '1'));
  const wire = Buffer.from([1, unset.length, ...Buffer.from(unset.join(''))]);
  writeFileSync(join(distribution, 'electron'), Buffer.concat([Buffer.from(SENTINEL), wire]), { mode: 0o755 });
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    config: { electronDist: distribution, directories: { output: join(folder, 'packed') } },
  });
  const packed = join(folder, 'packed', 'linux-unpacked');
  return [...fileProblems(join(packed, 'resources', 'app.asar')), ...fuseProblems(join(packed, 'commonplace'))];
}

/** @param {string} archive */
function fileProblems(archive) {
  const files = filesIn(archive);
  console.log(`${files.length} files packed.`);
  return [
    ...NEEDED.filter((file) => !files.includes(file)).map((file) => `missing in the package: ${file}`),
    ...files.filter((file) => !ALLOWED.test(file)).map((file) => `does not belong in the package: ${file}`),
  ];
}

/**
 * The paths in an asar archive, which begins with four lengths (the last one that of the list) and the list as JSON.
 * @param {string} archive
 */
function filesIn(archive) {
  const bytes = readFileSync(archive);
  const { files } = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)));
  return pathsUnder(files, '');
}

/**
 * @param {Record<string, { files?: any }>} entries
 * @param {string} above
 * @returns {string[]}
 */
function pathsUnder(entries, above) {
  return Object.entries(entries).flatMap(([name, { files }]) =>
    files ? pathsUnder(files, `${above}${name}/`) : [`${above}${name}`],
  );
}

/** @param {string} executable */
function fuseProblems(executable) {
  const text = readFileSync(executable, 'latin1');
  const wire = text.slice(text.indexOf(SENTINEL) + SENTINEL.length + 2);
  return Object.entries(FUSES)
    .filter(([, on], place) => wire[place] !== (on ? '1' : '0'))
    .map(([name, on]) => `the fuse ${name} must be ${on ? 'on' : 'off'}`);
}
