import { checks } from './checks.mjs';
import { isFresh } from './fresh.mjs';
import { install } from './install.mjs';
import { runAsScript } from './script.mjs';
import { runSteps } from './steps.mjs';

await runAsScript(async () => {
  await install(console.log);
  // First, and beside what does not need it: some unit tests look at what was built.
  const build = isFresh() ? [] : [{ name: 'build', script: ['main/launch/build.mjs'] }];
  const { failed } = await runSteps([...build, ...checks], 2);
  if (failed > 0) process.exitCode = 1;
});
