import type { CslName } from '../../../shared/model/records';
import { namesFromText } from '../names';

/** Longer lines hold more than names. */
const LONGEST = 120;

/** After a comma these say what somebody is, not who. */
const ROLE =
  /\b(?:writer|reporter|correspondent|editor|columnist|contributor|analyst|producer|photographer|business|ph\.?d|m\.?d|m\.?a|m\.?s|mba|rdn?|rn|jd|esq)s?\b\.?/i;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const NOT_NAMES: readonly RegExp[] = [
  /^\s*(?:written |posted |published |story )?by:?\s+/i,
  /^\s*(?:作者|撰文|文|記者|记者|取材)\s*[:：／/]\s*/u,
  /^\s*(?:aut(?:h?or|eure?|ore)(?:es|in|s)?|text[eo]?|tekst|автор(?:ы)?|автори?|текст|foto y texto)\s*:\s*/iu,
  // Before two words that begin in capitals: alone they may begin a family name, as “Von Trapp”.
  /^\s*(?:von|par|por|di|da|door|av|af|przez)\s+(?=\p{Lu}[\p{L}.’'-]*\s+\p{L})/iu,
  /\S+@\S+\.\S+|(?:^|\s)@\w+/g,
  /\(?https?:\/\/[^\s)]+\)?/g,
  /\s*(?:[|•·–—]|\s-(?=\s)|\bfor\b|\bat\b|\bon\b|,? (?:updated|published|posted)\b)(?=\s|$).*$/i,
  new RegExp(`\\d{1,2}\\.? ${MONTH}\\.? \\d{2,4}.*$`, 'i'),
  new RegExp(`,?\\s*\\b${MONTH}\\.? \\d{1,4}.*$`, 'i'),
  /\d{1,2}[:.]\d{2}.*$|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.*$/,
];

/** “and” between two whole names; between single words it is part of one, as in “Ortega y Gasset”. */
const AND =
  /(\p{Lu}[\p{L}.’'-]*\s+(?:\p{L}+\s+)*?\p{Lu}[\p{L}’'-]*)\s+(?:und|et|y|e|en|och|og|ja|i|и|та)\s+(?=\p{Lu}[\p{L}.’'-]*\s+\p{L})/gu;

/** The names in a byline as pages print it, without dates, addresses, roles and the outlet's own name. */
export function namesInByline(byline: string, siteName?: string): CslName[] {
  const line = NOT_NAMES.reduce((rest, pattern) => rest.replace(pattern, ' '), byline.replace(/\s+/g, ' '))
    .replace(/^[\s,;:-]+|[\s,;:-]+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(AND, '$1 and ');
  if (line.length > LONGEST || !/\p{L}/u.test(line) || /^\w*admin$/i.test(line)) return [];
  const [first = '', ...others] = line.split(/,\s*/);
  const outlet = siteName?.toLowerCase() ?? '';
  const people = others.filter((part) => !ROLE.test(part) && !(outlet !== '' && part.toLowerCase().includes(outlet)));
  return namesFromText([first, ...people].join(', ')).map(inSmallLetters);
}

/** Names that a page sets in capitals are written as names are elsewhere. */
function inSmallLetters({ given, family, ...rest }: CslName): CslName {
  const isShouted =
    given !== undefined && family !== undefined && !/\p{Ll}/u.test(given + family) && (given + family).length > 4;
  const small = (part: string) =>
    part
      .toLowerCase()
      .replace(/(^|[\s'’-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
  if (!isShouted) return { ...rest, ...(given !== undefined && { given }), ...(family !== undefined && { family }) };
  return { ...rest, given: small(given), family: small(family) };
}
