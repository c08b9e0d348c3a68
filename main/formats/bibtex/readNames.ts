import type { CslName } from '../../../shared/model/records';
import { textFromLatex } from './readText';
import type { TextMode } from './textMode';

/**
 * Names as BibTeX parts them: at "and"; then `First von Last`, `von Last, First` or `von Last, Jr, First`, where `von` are
 * the words in lower case. A name in braces is whole, as those of institutions are. BibLaTeX's `given=..., family=...` too.
 */
export function namesFromBibtex(source: string, mode: TextMode = {}): CslName[] {
  const plain = { ...mode, plain: true };
  return splitAtAnd(source)
    .map((part) => readName(part.trim(), plain))
    .flat()
    .filter((name) => Object.values(name).some((part) => part !== ''));
}

export const endsInOthers = (source: string): boolean => /[\s}]and\s+others\.?\s*$/i.test(source);

/** Parts of a text between matches that stand outside braces. */
function splitOutsideBraces(source: string, separator: RegExp): string[] {
  if (!source.includes('{')) return source.split(separator);
  const parts: string[] = [];
  const token = new RegExp(`[{}]|\\\\[{}]|${separator.source}`, `g${separator.flags.replace('g', '')}`);
  let depth = 0;
  let start = 0;
  for (const { 0: found, index } of source.matchAll(token)) {
    if (found === '{') depth++;
    else if (found === '}') depth--;
    else if (depth <= 0 && !found.startsWith('\\')) {
      parts.push(source.slice(start, index));
      start = index + found.length;
    }
  }
  return [...parts, source.slice(start)];
}

const splitAtAnd = (source: string): string[] =>
  splitOutsideBraces(source, /(?<![^\s}])\s*(?<=\s|\})and(?=\s|\{|$)\s*/i).filter((part) => part.trim() !== '');

const isWhole = (text: string): boolean => {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at === text.length - 1;
  }
  return false;
};

const EXTENDED = /^(?:family|given|prefix|suffix|useprefix|id|(?:family|given|prefix|suffix)-i)\s*=/i;

function readName(source: string, mode: TextMode): CslName[] {
  if (source === '' || /^others\.?$/i.test(source)) return [];
  if (isWhole(source)) return [{ literal: textFromLatex(source, mode) }];
  if (EXTENDED.test(source)) return [extendedName(source, mode)];
  const parts = splitOutsideBraces(source, /,/).map((part) => part.trim());
  if (parts.length > 3) return listedByCommas(parts, mode);
  const [first = '', second, third] = parts;
  if (second === undefined) return [naturalName(first, mode)];
  const given = third ?? second;
  const suffix = third === undefined ? '' : second;
  return [
    named({
      ...lastName(wordsOf(first), mode),
      given: textFromLatex(given, mode),
      suffix: textFromLatex(suffix, mode),
    }),
  ];
}

const named = (parts: Record<string, string>): CslName =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== ''));

/** Some write `Doe, J., Roe, A.` for two people: family names and initials in turn. */
function listedByCommas(parts: readonly string[], mode: TextMode): CslName[] {
  const pairs =
    parts.length % 2 === 0 && parts.every((part, n) => n % 2 === 0 || /^(?:\p{Lu}\p{L}?\.?[\s~-]*){1,4}$/u.test(part));
  if (!pairs) {
    const [family = '', suffix = '', ...given] = parts;
    return [
      named({
        ...lastName(wordsOf(family), mode),
        given: textFromLatex(given.join(', '), mode),
        suffix: textFromLatex(suffix, mode),
      }),
    ];
  }
  return parts.flatMap((part, n) =>
    n % 2 === 0 ? [named({ ...lastName(wordsOf(part), mode), given: textFromLatex(parts[n + 1] ?? '', mode) })] : [],
  );
}

const wordsOf = (text: string): string[] => splitOutsideBraces(text, /[\s~]+/).filter((word) => word !== '');

/** BibTeX's test for a particle: the first letter outside braces, or inside a command in braces, is in lower case. */
function isParticle(word: string): boolean {
  const plain =
    word.startsWith('{') && !word.startsWith('{\\')
      ? ''
      : word.replace(/^[{\\]+(?:[a-zA-Z]+(?![a-zA-Z])|[^a-zA-Z])?[{\s]*/, (command) =>
          /\\(?:[lo]|ae|oe|aa|ss|i|j)[{\s]*$/.test(command) ? 'x' : '',
        );
  const letter = /\p{L}/u.exec(plain)?.[0];
  return letter !== undefined && /\p{Ll}/u.test(letter);
}

function naturalName(source: string, mode: TextMode): CslName {
  const words = wordsOf(source);
  const from = words.findIndex((word, n) => n < words.length - 1 && isParticle(word));
  const start = from < 0 ? words.length - 1 : from;
  if (words.length === 1) return { family: textFromLatex(source, mode) };
  return named({
    ...lastName(words.slice(start), mode),
    given: textFromLatex(words.slice(0, start).join(' '), mode),
  });
}

/** Everything up to the last word in lower case is the particle, but the last word never is. */
function lastName(words: readonly string[], mode: TextMode): Record<string, string> {
  const last = words.findLastIndex((word, n) => n < words.length - 1 && isParticle(word)) + 1;
  const isParticled = words.length > 0 && isParticle(words[0] ?? '');
  const cut = isParticled ? last : 0;
  return {
    family: textFromLatex(words.slice(cut).join(' '), mode),
    'non-dropping-particle': textFromLatex(words.slice(0, cut).join(' '), mode),
  };
}

function extendedName(source: string, mode: TextMode): CslName {
  const parts: Record<string, string> = {};
  for (const part of splitOutsideBraces(source, /,/)) {
    const [name = '', ...value] = part.split('=');
    parts[name.trim().toLowerCase()] = textFromLatex(unquoted(value.join('=').trim()), mode);
  }
  const { family = '', given = '', prefix = '', suffix = '', useprefix = 'true' } = parts;
  const particle = useprefix === 'false' ? 'dropping-particle' : 'non-dropping-particle';
  return named({ family, given, suffix, [particle]: prefix });
}

const unquoted = (value: string) => value.replace(/^"(.*)"$/s, '$1');
