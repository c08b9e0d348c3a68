import { foldWords } from './fold';

export interface Title {
  readonly words: readonly string[];
  /** The words without what stands between them, so that hyphens and missing spaces do not count. */
  readonly compact: string;
  /** How often each pair of neighbouring letters comes, by a hash of the pair. */
  readonly pairs: Uint8Array;
  /** Numbers in it, Roman ones too, in order: parts, years and volumes tell works of one title apart. */
  readonly numbers: readonly string[];
  /** Set on what is published about a work under its title: a correction, a reply, a retraction. */
  readonly about: string;
  /** MEDLINE gives titles of works in other languages in English and in brackets. */
  readonly translated: boolean;
}

/** What databases add to a title in brackets. */
const ADDED =
  /[[(](?:review|see comments?|comment|editorial|letter|abstract|multiple letters|\d+ ref(?:erence)?s?|(?:in|article in) \p{L}+|english|french|german|spanish|italian|portuguese|russian|chinese|japanese|polish|dutch)[\])]\.?|\[\d\]$/giu;
/** Where a correction, retraction or comment on the work is, up to the end. */
const SEE_ALSO =
  /[[(](?:published )?(?:erratum|errata|retraction|correction|corrected|summary|comment|update|reprint) (?:in|on|appears|for|of)\b.*$/i;
/** The work that a correction corrects: `(vol 85, pg 553, 2010)`, `(Blood (2009) 113 (12-18))`. */
const CORRECTED = /\((?:vol(?:ume)?\.? \d+,? p(?:g|age)?s?\.? |[^()]*\([^()]*\d{4}\)[^()]*\d+).*$/i;
const ABOUT: readonly (readonly [RegExp, string])[] = [
  [/^\W*(?:erratum|errata|corrigend(?:um|a)|(?:publisher |author )?correction)(?: to)?\b\W*/i, 'correction'],
  [/^\W*(?:retraction(?: note)?|retracted(?: article)?|withdrawn|expression of concern)\b\W*/i, 'retraction'],
  [/^\W*(?:authors?\W{0,2} (?:reply|response)|response to|re:|in reply|reply)(?: to)?\b\W*/i, 'reply'],
  [/[\s\W](?:authors?\W{0,2} (?:reply|response)|reply)\W*$/i, 'reply'],
  [/^\W*(?:comments? on|commentary on|letter to|discussion of)\b\W*/i, 'comment'],
];
const UNKNOWN = /^\W*(?:unknown|untitled|no title|n\/?a|not available)?\W*$/i;
const ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  xi: '11',
  xii: '12',
};

/** Undefined for a title that is not known. */
export function readTitle(text: string | undefined): Title | undefined {
  if (text === undefined || UNKNOWN.test(text)) return undefined;
  const [pattern, kind] = ABOUT.find(([mark]) => mark.test(text)) ?? [];
  const about = CORRECTED.test(text) ? 'correction' : (kind ?? '');
  const stripped = [SEE_ALSO, ADDED, CORRECTED, ...(pattern ? [pattern] : [])].reduce(
    (title, mark) => title.replace(mark, ' '),
    text,
  );
  const words = foldWords(stripped.trim() === '' ? text : stripped);
  if (words.length === 0) return undefined;
  const numbers = words.flatMap((word, index) => {
    const roman = index > 0 ? ROMAN[word] : undefined;
    return roman ?? (/\d/.test(word) ? word.replace(/^0+(?=.)/, '') : []);
  });
  const compact = words.join('');
  return {
    words,
    compact,
    pairs: countPairs(compact),
    numbers,
    about,
    translated: /^\s*\[.*\][.\s]*(?:\[\w+\])?\W*$/.test(text),
  };
}

const HASHES = 128;

function countPairs(text: string): Uint8Array {
  const counts = new Uint8Array(HASHES);
  for (let at = 1; at < text.length; at += 1) {
    const hash = (text.charCodeAt(at - 1) * 31 + text.charCodeAt(at)) % HASHES;
    counts[hash] = (counts[hash] ?? 0) + 1;
  }
  return counts;
}
