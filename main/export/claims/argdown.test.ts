import { describe, expect, it } from 'vitest';
import { argdown } from './argdown';
import { breakwater } from './testing/breakwater';

const written = argdown.write(breakwater());
const text = written.files[0]?.text ?? '';

interface Line {
  depth: number;
  sign: string;
  name: string;
  words: string;
}

/** Reads back the part of Argdown that is written: `[name]` or `<name>` with words, below one another by indentation. */
function read(argdownText: string): Line[] {
  const [, , ...body] = argdownText.split('===\n');
  return body
    .join('===\n')
    .split('\n')
    .flatMap((line) => {
      const found = /^( *)(?:(\+>?|-|><) )?([[<][^\]>]+[\]>])(?:: (.*))?$/.exec(line);
      if (!found) return [];
      const [, indent = '', sign = '', name = '', words = ''] = found;
      return [{ depth: indent.length / 2, sign, name, words: words.replace(/\\(.)/g, '$1') }];
    });
}

describe('Argdown', () => {
  it('reads back as claims with what is for and against them', () => {
    expect(read(text)).toMatchObject([
      { depth: 0, name: '[C1]', words: 'Storms alone [made] the “breakwater” late.' },
      { depth: 1, sign: '+', name: '<E1.1>' },
      { depth: 1, sign: '+', name: '<E1.2>' },
      { depth: 1, sign: '><', name: '[C2]', words: '' },
      { depth: 0, name: '<E1.3>' },
      { depth: 0, name: '<E1.4>' },
      { depth: 0, name: '[C2]', words: 'Missing stone made it late.' },
    ]);
    expect(read(text)[1]?.words).toMatch(
      /^“We lost four weeks to the storms,” … “and <two> more .*” — Ada Brandt — No breakwater this year/,
    );
  });

  it('defines a claim that is only related', () => {
    const source = breakwater();
    const [one] = argdown.write({ ...source, claims: source.claims.slice(0, 1) }).files;
    expect(one?.text).toContain('\n[C2]: Missing stone made it late.\n');
  });

  it('reports what it has no sign for', () => {
    const fields = written.lost.map(({ id, field }) => `${field} of ${id}`);
    expect(fields).toEqual(
      expect.arrayContaining([
        'stance of evidence-e5',
        'stance of evidence-e4',
        'confidence of claim-late',
        'statement of evidence-e3',
        'passage of statement-weeks',
      ]),
    );
  });
});
