import { checks, longTests } from './checks.mjs';
import { e2eStep } from './e2eStep.mjs';
import { install } from './install.mjs';
import { LaunchError } from './script.mjs';
import { runSteps, total } from './steps.mjs';

// Everything there is to test, from a bare checkout on. The last line is "N passed, N failed, N skipped".

/** @type {import('./steps.mjs').Counts} */
const failure = { passed: 0, failed: 1, skipped: [] };

const { passed, failed, skipped } = await testAll().catch((error) => {
  console.log(error instanceof LaunchError ? error.message : error);
  return failure;
});
for (const test of skipped) console.log(`skipped: ${test}`);
if (failed > 0 || passed === 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);

async function testAll() {
  await install(console.log);
  const built = await runSteps([{ name: 'build', script: ['main/launch/build.mjs'] }], 1);
  const checked = total([await runSteps(checks, 2), await runSteps([longTests], 1)]);
  if (built.failed > 0) return total([built, checked]);
  const packed = await runSteps([{ name: 'package', script: ['main/launch/packaging.mjs'] }], 1);
  return total([checked, packed, await testEndToEnd()]);
}

async function testEndToEnd() {
  try {
    return await runSteps([e2eStep([])], 1);
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    console.log(error.message);
    return failure;
  }
}
