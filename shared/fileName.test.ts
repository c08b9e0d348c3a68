import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNameOf } from './fileName';

it.each([
  ['Who counted? A “review”: part 1/2', 'Who counted A “review” part 1 2'],
  ['  ..hidden.. ', 'hidden'],
  ['aux', 'aux_'],
  ['???', 'untitled'],
  [`${'harbour '.repeat(12)}`, 'harbour '.repeat(10).trim()],
  [`${'harbour '.repeat(9)}levies; and so on`, `${'harbour '.repeat(9)}levies`],
  ['漁'.repeat(100), '漁'.repeat(80)],
  [`a${'🎣'.repeat(60)}`, `a${'🎣'.repeat(39)}`],
])('of %j', (title, name) => expect(fileNameOf(title)).toBe(name));

it('is a name that every system takes, and of such a name itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const name = fileNameOf(title);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[. ]|[. ]$|^$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(256);
      expect(name).not.toMatch(/\p{Cs}/u); // no half of a sign
      expect(fileNameOf(name)).toBe(name);
    }),
  );
});
