import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SENTENCES } from '../anchoring/testing/sentences';
import { diffAsText } from '../diff/words';
import { quotationChecker } from './check';

const TEXT = SENTENCES.join('\n\n');
const check = quotationChecker(TEXT, false);

it('says verbatim of any stretch of whole words, however its marks and spaces are written', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 3, max: 30 }), (from, count) => {
      const words = TEXT.split(/\s+/);
      const start = from % (words.length - 3);
      const quote = words.slice(start, start + count).join(' ');
      expect(check(quote).status).toBe('verbatim');
      expect(check(quote.replaceAll('’', "'").replaceAll(/[“”]/g, "'").replaceAll(' ', '\n')).status).toBe('verbatim');
    }),
  );
});

it.each([
  'a bollard … had given way',
  'Port officials said that a bollard [...] had given way during the night',
  '[The] older piles had rusted through below the waterline,',
  '[h]arbour of Sandvik was closed'.replace('[h]', '[H]'),
  'Nobody was hurt.',
])('passes over what a writer may do: %j', (quote) => {
  expect(check(quote).status).toBe('verbatim');
});

describe('what is not verbatim', () => {
  it.each([
    ['the damage at 4.8 million kronor', 'the damage at [-4.8-]{+4.2+} million kronor'],
    ['Divers discovered that the older piles', 'Divers [-discovered-]{+found+} that the older piles'],
    ['had given away during the night', 'had given [-away-]{+way+} during the night'],
    [
      'The town council turned it down by a single vote.',
      'The town council turned [-it-]{+the request+} down by a single vote.',
    ],
  ])('differs: %j', (quote, diff) => {
    const found = check(quote);
    expect(found.status === 'differs' && diffAsText(found.diff)).toBe(diff);
  });

  it.each([
    'The mayor promised a new school by autumn.',
    'closed on Wednesday',
    'piles had … Port officials', // in the wrong order
    'harbour mast', // half a word
    '…',
  ])('is not found: %j', (quote) => {
    expect(check(quote).status).not.toBe('verbatim');
  });

  it('never says verbatim of words that are not there', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[qxz]{3,6}( [qxz]{3,6}){2,8}$/), (quote) => {
        expect(check(quote)).toEqual({ status: 'not-found' });
      }),
    );
  });
});

it('reads Markdown as it reads', () => {
  const markdown = quotationChecker('# The quay\n\n- It **was closed** on [Tuesday](https://example.org/a).', true);
  expect(markdown('It was closed on Tuesday.').status).toBe('verbatim');
});
