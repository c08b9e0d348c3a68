import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultLibrary, sampleLibrary } from '../page/places';
import type { Choice } from './chooseLibrary';

/** What the command line asks for. Electron's and Chromium's own switches stand among ours, so unknown ones pass. */
export interface StartOptions {
  library: Choice;
  /** It is to be filled with the sample when it is new. */
  sample: boolean;
}

/**
 * `last` is the library that was open when the program was used last. It is never made anew: when it is not there, its
 * disk is away or it was moved, and an empty one in its place would look like a loss.
 */
export function startOptions(argv: readonly string[], last: string | undefined): StartOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: { library: { type: 'string' }, sample: { type: 'boolean' } },
    strict: false,
  });
  const sample = values.sample === true;
  const named = typeof values.library === 'string' ? resolve(values.library) : sample ? sampleLibrary() : undefined;
  if (named === undefined && last !== undefined) return { library: { folder: last, manner: 'open' }, sample };
  return { library: { folder: named ?? defaultLibrary(), manner: 'create' }, sample };
}
