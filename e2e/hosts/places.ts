import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestFile } from './runningApp';

export const CHECKOUT = join(import.meta.dirname, '..', '..');

/** The folders of one test: nothing it does touches the home of whoever runs it. */
export interface Places {
  readonly home: string;
  readonly library: string;
  /** Files that are chosen, dropped or saved. */
  readonly files: string;
}

export async function makePlaces(folder: string): Promise<Places> {
  const places = { home: join(folder, 'home'), library: join(folder, 'library'), files: join(folder, 'files') };
  await mkdir(places.home, { recursive: true });
  await mkdir(places.files, { recursive: true });
  return places;
}

/** The environment of a host, with another home. */
export function environment({ home }: Pick<Places, 'home'>): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(own), HOME: home, XDG_CONFIG_HOME: join(home, '.config') };
}

/** The paths of these files; those that do not exist yet are written. */
export function onDisk(files: readonly TestFile[], { files: folder }: Places): Promise<string[]> {
  return Promise.all(
    files.map(async (file) => {
      if (typeof file === 'string') return file;
      const path = join(folder, file.name);
      await writeFile(path, file.content);
      return path;
    }),
  );
}
