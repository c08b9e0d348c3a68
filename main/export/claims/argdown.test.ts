import fc from 'fast-check';
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

  it('is the same map, whatever the words: one line each, no sign of Argdown unescaped', () => {
    const sign = fc.constantFrom(...'=-+><[](){}#@*_/\\:;|`.“"!?~% \n\u2028aé😀', '===', '//', '/*', '[C1]: ', '<E1>');
    const words = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => `Aé ${signs.join('')}`);
    const source = breakwater();
    const [claim, ...others] = source.claims;
    fc.assert(
      fc.property(words, (said) => {
        const [file] = argdown.write({ ...source, claims: [{ ...claim!, text: said }, ...others] }).files;
        const lines = read(file!.text);
        expect(lines.map(({ sign: mark, name }) => `${mark}${name}`)).toEqual(
          read(text).map(({ sign: mark, name }) => `${mark}${name}`),
        );
        expect(lines[0]?.words).toBe(said.replace(/\s+/g, ' ').trim());
        const first = file!.text.split('\n').find((line) => line.startsWith('[C1]'))!;
        expect(first.slice('[C1]: '.length)).not.toMatch(/(?<!\\)(?:\\\\)*(?:===|\/[/*]|[[\]<>{}#@*_`|])/);
      }),
    );
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
