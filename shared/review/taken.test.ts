import { expect, it } from 'vitest';
import { takenInWords } from './taken';

it.each([
  [{ added: 1, changed: 0, same: 0 }, '1 decision of Ada added.'],
  [{ added: 1200, changed: 1, same: 1 }, '1,200 decisions of Ada added, 1 changed; 1 was here already.'],
  [{ added: 0, changed: 1, same: 2 }, '1 decision of Ada changed; 2 were here already.'],
  [{ added: 0, changed: 0, same: 1 }, 'The one decision of Ada was here already. Nothing was changed.'],
  [{ added: 0, changed: 0, same: 2 }, 'All 2 decisions of Ada were here already. Nothing was changed.'],
  [{ added: 0, changed: 0, same: 0 }, 'The packet holds no decision of Ada yet. Nothing was changed.'],
])('says of %o: %s', (counts, words) => {
  expect(takenInWords({ reader: 'Ada', ...counts }, 'decision')).toBe(words);
});
