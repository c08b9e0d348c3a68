import { readFileSync } from 'node:fs';

/** The source file and the built one lie equally deep below package.json. */
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
}; // our own file

export const programVersion = version;
