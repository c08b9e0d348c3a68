import { spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs npm quietly and waits for it.
 * @param {string[]} args
 */
export function npm(args) {
  const ours = process.env.npm_execpath;
  // npm names its own file to the scripts it runs; started without npm or by another, the one on the path serves.
  const [command, before] = ours?.endsWith('npm-cli.js') ? [process.execPath, [ours]] : ['npm', []];
  return spawnSync(command, [...before, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: command === 'npm' && process.platform === 'win32',
  });
}
