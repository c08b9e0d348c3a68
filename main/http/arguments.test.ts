import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseServeArguments } from './arguments';

const usual = { folder: join(homedir(), 'Commonplace'), sample: false, readOnly: false, port: 0, openBrowser: true };

describe('serve', () => {
  it.each<[string[], Partial<typeof usual>]>([
    [[], {}],
    [['--library', 'here'], { folder: resolve('here') }],
    [['--sample'], { folder: join(homedir(), 'Commonplace sample'), sample: true }],
    [['--sample', '--library=/x'], { folder: '/x', sample: true }],
    [['--port', '8080', '--no-open', '--read-only'], { port: 8080, openBrowser: false, readOnly: true }],
  ])('understands %j', (argv, wanted) => {
    expect(parseServeArguments(argv)).toEqual({ ok: true, value: { ...usual, ...wanted } });
  });

  it.each([[['--port', 'x']], [['--port', '65536']], [['--port=-1']], [['--port']], [['--librery', 'x']], [['x']]])(
    'refuses %j',
    (argv) => {
      expect(parseServeArguments(argv)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    },
  );
});
