import { checks } from './checks.mjs';
import { prepare } from './prepare.mjs';
import { runAsScript } from './script.mjs';
import { runSteps } from './steps.mjs';

await runAsScript(async () => {
  // Built first: some unit tests look at the built preload.
  await prepare(console.log);
  const { failed } = await runSteps(checks, 2);
  if (failed > 0) process.exitCode = 1;
});
