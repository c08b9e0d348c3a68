import { fstatSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './run';

// `commonplace batch | head` closes the pipe early: that is no failure of ours, and what was asked for is done all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`commonplace: What it says could not be written (${error.code}). What was done is on disk.\n`);
  process.exit(1);
});

// Node reads a folder as if it were an empty file.
if (fstatSync(0).isDirectory()) {
  process.stderr.write('commonplace: Standard input is a folder, not a file.\n');
  process.exit(2);
}

/** The build puts them beside the folder of the programs. */
const styles = fileURLToPath(new URL('../styles', import.meta.url));
const worker = new URL('./worker.js', import.meta.url);
const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd(), styles, worker });
