import { basename } from 'node:path';
import { err, type Result } from '../../shared/result';
import { diskFailure, isForbidden, isMissing, reasonOf, systemCode } from './files';

/** Why a library can only be read, after the disk refused to write; undefined when it refused for another reason. */
export function whyOnlyRead(error: unknown): string | undefined {
  const code = systemCode(error) ?? '';
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  if (!isFull && !isForbidden(error)) return undefined;
  const what = `${nameIn(error) ?? 'The library’s folder'} cannot be written`;
  return `${what}: ${reasonOf(code)}. ${isFull ? 'Make room' : 'Allow it'}, then open the library again.`;
}

const ADVICE: Record<string, string> = {
  EACCES: 'Allow your account to read and write the folder and all that is in it, then try again.',
  EPERM: 'Allow your account to read and write the folder and all that is in it, then try again.',
  ENOSPC: 'Make room, then try again.',
  EDQUOT: 'Make room, then try again.',
  EIO: 'The disk may be failing: copy the folder to another one before anything else.',
};

/** Why a library could not be opened at all, and what to do. */
export function whyNotOpened(folder: string, error: unknown): Result<never> {
  if (isMissing(error)) return noLibrary(folder);
  const name = nameIn(error);
  const what = `The library in ${folder} could not be opened`;
  return diskFailure(error, name === undefined ? what : `${what}, because of ${name}`, ADVICE[systemCode(error) ?? '']);
}

export const noLibrary = (folder: string): Result<never> =>
  err('not-found', `There is no Commonplace library in ${folder}.`);

/** The file that the system refused, when the user knows it: those that we are only about to make have names of their own. */
function nameIn(error: unknown): string | undefined {
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? basename(error.path) : '';
  return /^[a-z.]+\.jsonl?$/.test(path) ? path : undefined;
}
