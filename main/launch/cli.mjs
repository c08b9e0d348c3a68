import { prepare } from './prepare.mjs';
import { runBuilt } from './runBuilt.mjs';
import { runAsScript } from './script.mjs';

// Standard output is the command's alone; a person who waits for the first build is told on the other one.
const say = (/** @type {string} */ line) => {
  if (process.stderr.isTTY) console.error(line);
};

await runAsScript(async () => {
  await prepare(say);
  await runBuilt('cli');
});
