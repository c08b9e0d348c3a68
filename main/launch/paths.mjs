import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const out = join(root, 'out');
/** What these scripts remember between runs; gone with node_modules, made again at need. */
export const cache = join(root, 'node_modules', '.cache', 'commonplace');
/** `npm run` moves to the checkout; relative paths are meant from where the person stands. */
export const calledFrom = (process.env.npm_lifecycle_event && process.env.INIT_CWD) || process.cwd();
