import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';

/** Beside the built command line. */
const host = fileURLToPath(new URL('./http.js', import.meta.url));

export const serve = defineCommand({
  name: 'serve',
  summary: 'Open the library in the browser, on this machine only.',
  operands: [],
  options: {
    port: { value: 'N', says: 'This port instead of any free one.', atLeast: 0, atMost: 65535 },
    'read-only': { says: 'Look without changing, also while another process has the library open.' },
    'no-open': { says: 'Only print the address.' },
  },
  details: 'The first line printed is the address. It runs until it is interrupted.',
  alone: true,
  run: async ({ options, library }) => {
    if (!existsSync(host))
      return err('unavailable', `${host} is not there. Build the program first, with npm run build.`);
    const port = options.port === undefined ? [] : ['--port', `${options.port}`];
    const open = options['no-open'] ? ['--no-open'] : [];
    const readOnly = options['read-only'] ? ['--read-only'] : [];
    return ok({ exitCode: await runHost(['--library', library.folder, ...port, ...open, ...readOnly]) });
  },
});

/** Runs the browser host with our own streams, hands signals on, and ends as it ends. */
function runHost(argv: string[]): Promise<number> {
  const child = spawn(process.execPath, [host, ...argv], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const handOn = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of signals) process.on(signal, handOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const signal of signals) process.off(signal, handOn);
      resolve(code ?? 1);
    });
  });
}
