import fc from 'fast-check';

/** Texts as they come: words that repeat, accents composed and not, emoji, line ends of every kind, curly quotes. */
export const text = fc
  .array(
    fc.constantFrom(
      'the ',
      'the ',
      'quay ',
      'was closed ',
      'é',
      'e\u0301 ',
      'o\u0308\u0323',
      '🚢',
      '👩‍🔬 ',
      '\r\n',
      '\n\n',
      '“closed” ',
      '"closed" ',
      '\u00a0– ',
      'ﬁsh ',
      '東京の港 ',
      '각',
      '\u1100\u1161\u11a8 ',
      '.',
      ' \t',
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Any UTF-16 at all, broken surrogate pairs included. */
export const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0x20, 0x61, 0xd83d, 0xdea2, 0x301)), {
    maxLength: 80,
  })
  .map((units) => String.fromCharCode(...units));

/** A text with a range in it that is not empty. */
export const textWithRange = fc
  .tuple(text, fc.nat(), fc.nat())
  .map(([whole, a, b]) => ({ whole, start: a % whole.length, length: 1 + (b % (whole.length - (a % whole.length))) }))
  .map(({ whole, start, length }) => ({ whole, start, end: start + length }));
