import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { cruise } from 'dependency-cruiser';
import configuration from '../../.dependency-cruiser.mjs';
import { root } from './paths.mjs';

/*
 * The import table and the absence of cycles (.dependency-cruiser.mjs). A cruiser that cannot read TypeScript finds
 * nothing wrong in the no files it saw, so it is held to every source file there is.
 */

process.chdir(root);
const rooms = ['shared', 'main', 'renderer', 'e2e', 'bench'].filter((room) => existsSync(room));
const sources = rooms.flatMap(
  (room) =>
    readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((source) => !source.includes('/node_modules/')), // the peers of benches
);

const { output } = await cruise(rooms, { ...configuration.options, ruleSet: configuration, validate: true });
if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of its findings.');
const imports = new Map(output.modules.map((module) => [module.source, module.dependencies.length]));
const unseen = sources.filter((source) => !imports.has(source));
const edges = sources.reduce((sum, source) => sum + (imports.get(source) ?? 0), 0);

for (const { rule, from, to, cycle } of output.summary.violations) {
  const way = cycle ? cycle.map(({ name }) => name).join(' -> ') : to;
  const allowed = configuration.forbidden?.find(({ name }) => name === rule.name)?.comment;
  console.log(`${from} -> ${way}\n  ${allowed}`);
}
for (const source of unseen) console.log(`not seen: ${source}`);
console.log(`${sources.length - unseen.length} of ${sources.length} source files seen, ${edges} imports followed.`);
if (output.summary.violations.length > 0 || unseen.length > 0 || edges < sources.length) process.exitCode = 1;
