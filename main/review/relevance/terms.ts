/** English words that carry no subject; folded. Records in other languages lose nothing but some speed. */
const STOP_WORDS = new Set(
  [
    'a about after all also an and any are as at be because been before being between both but by can could did do does',
    'doing during each few for from further had has have having he her here his how however if in into is it its itself',
    'may might more most must no nor not of off on once only onto or other our out over own per same she should since so',
    'some such than that the their them then there these they this those through to too under until up upon us very via',
    'was we were what when where whether which while who whom whose why will with within without would yet you your',
  ]
    .join(' ')
    .split(' '),
);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** Takes the plural off an English noun: `studies` and `study`, `doses` and `dose` are one. Short words stay. */
export function stemOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1);
}
