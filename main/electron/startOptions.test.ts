import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Choice } from './chooseLibrary';
import { startOptions } from './startOptions';

const home = (name: string) => join(homedir(), name);

it.each<[string[], string | undefined, Choice, sample?: boolean]>([
  [[], undefined, { folder: home('Commonplace'), manner: 'create' }],
  [[], '/last', { folder: '/last', manner: 'open' }],
  [['--library', '/wanted'], '/last', { folder: '/wanted', manner: 'create' }],
  [['--library=here'], '/last', { folder: resolve('here'), manner: 'create' }],
  [['--sample'], '/last', { folder: home('Commonplace sample'), manner: 'create' }, true],
  [['--sample', '--library', '/wanted'], '/last', { folder: '/wanted', manner: 'create' }, true],
  [
    ['--no-sandbox', '/checkout', '--user-data-dir=/x', '--library', '/wanted'],
    undefined,
    { folder: '/wanted', manner: 'create' },
  ],
  [['--library'], '/last', { folder: '/last', manner: 'open' }],
])('%j after %j', (argv, last, library, sample = false) => {
  expect(startOptions(argv, last)).toEqual({ library, sample });
});
