import { describe, expect, it } from 'vitest';
import { functionWordsFor } from './functionWords';
import { wordsOf } from './words';

const telling = (text: string): string => {
  const words = wordsOf(text).map(({ word }) => ({ text: word, count: 1 }));
  const serving = functionWordsFor(words);
  return words.flatMap(({ text: word }) => (serving.has(word) ? [] : [word])).join(' ');
};

describe('words that only serve a sentence', () => {
  it.each([
    ['They said that the war at the door was over the fur', 'war door fur'],
    ['Es war für die Stadt ein Gift, das man mit dem Hut nicht hat', 'stadt gift hut'],
    ['Le car de son fils n’est pas dans la rue', 'fils rue'],
    ['El barco de los hermanos no tiene motor', 'barco hermanos motor'],
    ['La nave degli amici non ha il motore', 'nave amici motore'],
    ['O barco dos irmãos não tem motor', 'barco irmaos motor'],
    ['De deur van het huis was niet door hem geopend', 'deur huis geopend'],
    ['Лодка стоит у причала', 'лодка стоит у причала'],
  ])('%s: %s', (text, left) => expect(telling(text)).toBe(left));
});
