import { expect, it } from 'vitest';
import { addedInWords } from './addedInWords';

it.each([
  [{ added: 1200, duplicates: 0, already: 0 }, '1,200 records added from PubMed.'],
  [
    { added: 1, duplicates: 1, already: 3 },
    '1 record added from PubMed; 1 duplicate of these set apart; 3 were there already.',
  ],
  [{ added: 0, duplicates: 0, already: 3 }, 'Nothing was added: every record of PubMed was there already.'],
])('says of %o: %s', (added, words) => {
  expect(addedInWords(added, 'PubMed')).toBe(words);
});
