import { foldWords } from './fold';

export interface Container {
  readonly words: readonly string[];
  readonly compact: string;
  readonly meeting: boolean;
}

const EMPTY_WORDS = new Set(
  'a an and the of for in on to de la le les des du der die das und et e y i journal j'.split(' '),
);
const MEETING = /\b(?:proceedings|conference|workshop|symposium|congress|meeting|minitrack)\b/i;
/** Learned societies print these under the name of a journal. */
const JOURNAL_OF_MEETINGS = /^proceedings of the (?:\w+ ){0,4}(?:academy|society|institut\w+|ieee)\b/i;

/** Where a work appeared, as it is compared; undefined when it is not known. */
export function readContainer(text: string | undefined): Container | undefined {
  const name = (text ?? '').replace(/\s*[(:].*$|\.\s*conference.*$/i, '');
  const words = foldWords(name).filter((word) => !EMPTY_WORDS.has(word));
  const all = words.length > 0 ? words : foldWords(text ?? '');
  if (all.length === 0) return undefined;
  return { words: all, compact: all.join(''), meeting: MEETING.test(name) && !JOURNAL_OF_MEETINGS.test(name) };
}

/** True when one name is the other, cut short or abbreviated word by word as ISO 4 does. */
export function sameContainer(a: Container, b: Container): boolean {
  if (a.compact === b.compact) return true;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.length === 1 && short[0]?.length === long.length && long.every((word, at) => word[0] === short[0]?.[at]))
    return true;
  return short.every((word, at) => abbreviates(word, long[at] ?? '') || abbreviates(long[at] ?? '', word));
}

/** A word's beginning, or its first letter and more of its letters in order (`natl` for `national`). */
function abbreviates(short: string, word: string): boolean {
  if (short === '' || short.length > word.length || short[0] !== word[0]) return false;
  if (word.startsWith(short)) return true;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at += 1;
  return at === short.length;
}
