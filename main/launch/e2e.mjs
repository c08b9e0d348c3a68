import { e2eStep } from './e2eStep.mjs';
import { prepare } from './prepare.mjs';
import { runAsScript } from './script.mjs';
import { runSteps } from './steps.mjs';

await runAsScript(async () => {
  await prepare(console.log);
  const { failed } = await runSteps([e2eStep(process.argv.slice(2))], 1);
  if (failed > 0) process.exitCode = 1;
});
