import { prepare } from './prepare.mjs';
import { runBuilt } from './runBuilt.mjs';
import { runAsScript } from './script.mjs';

// The address is the first line on standard output, so progress goes to the other one.
await runAsScript(async () => {
  await prepare(console.error);
  await runBuilt('http');
});
