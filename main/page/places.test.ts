import { join } from 'node:path';
import { expect, it } from 'vitest';
import { userDataFolder } from './places';

it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
  ['linux', {}, join('/home/ada', '.config', 'Commonplace')],
  ['linux', { XDG_CONFIG_HOME: '' }, join('/home/ada', '.config', 'Commonplace')],
  ['linux', { XDG_CONFIG_HOME: '/elsewhere' }, join('/elsewhere', 'Commonplace')],
  ['darwin', {}, join('/home/ada', 'Library', 'Application Support', 'Commonplace')],
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Commonplace')],
  ['win32', {}, join('/home/ada', 'AppData', 'Roaming', 'Commonplace')],
])('on %s with %j is where Electron has it', (platform, env, folder) => {
  expect(userDataFolder(platform, env, '/home/ada')).toBe(folder);
});
