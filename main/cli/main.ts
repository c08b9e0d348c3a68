import { fileURLToPath } from 'node:url';
import { run } from './run';

// `commonplace list | head` closes the pipe early; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`commonplace: What it says could not be written (${error.code}). What was done is on disk.\n`);
  process.exit(1);
});

/** The build puts them beside the folder of the programs. */
const styles = fileURLToPath(new URL('../styles', import.meta.url));
const worker = new URL('./worker.js', import.meta.url);
const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd(), styles, worker });
