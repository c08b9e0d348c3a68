import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a library is when nobody says otherwise. */
export const defaultLibrary = (): string => join(homedir(), 'Commonplace');

/** The sample library stands beside it; it may be deleted at any time and comes back when it is asked for. */
export const sampleLibrary = (): string => join(homedir(), 'Commonplace sample');

/** The user's preferences for this machine, in the folder that Electron calls userData. */
export const preferencesFile = (userData: string): string => join(userData, 'preferences.json');

/** The citation styles that the user has added on this machine, one `.csl` file each. */
export const ownStylesFolder = (userData: string): string => join(userData, 'styles');

/** The same folder where there is no Electron to ask, so that every host finds the same preferences. */
export function userDataFolder(platform = process.platform, env = process.env, home = homedir()): string {
  return join(configFolder(platform, env, home), 'Commonplace');
}

function configFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support');
    case 'win32':
      return env.APPDATA ?? join(home, 'AppData', 'Roaming');
    default:
      return env.XDG_CONFIG_HOME || join(home, '.config');
  }
}
