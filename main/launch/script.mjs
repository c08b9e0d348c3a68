/** Something the person can mend; its message is all they need to see. */
export class LaunchError extends Error {}

/**
 * Runs a command of this folder: what the person can mend is told in its own words, a defect with its stack.
 * @param {() => Promise<void>} work
 */
export async function runAsScript(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
