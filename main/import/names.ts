import type { CslName } from '../../shared/model/records';

/** Lower-case words that begin a family name. The list is short because only lower-case words are looked up in it. */
const PARTICLES = new Set(
  'af al av bin da dal dalla das de degli dei del della den der des di do dos du el ibn la las le lo los ten ter van vom von zu zum zur y'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr|sr|jnr|snr|ii|iii|iv)\.?$/i;
/** Words that only the names of institutions hold. */
const INSTITUTION =
  /\b(?:agency|association|authority|board|bureau|cent(?:er|re)|college|commission|committee|company|consortium|corporation|council|department|desk|editors?|foundation|group|inc|institute|international|laborator(?:y|ies)|limited|llc|ltd|magazine|ministry|museum|network|news(?:room|paper)?|office|organi[sz]ation|press|project|reporters|school|service|society|staff|team|times|union|university|gmbh)\b/i;

/**
 * Reads the names of people and institutions from a line of text, as `Jane Doe and ACME Staff; van der Berg, Jan`.
 * Semicolons, line ends, "and", "&" part them; commas too where they cannot stand inside a name. Braces keep a name
 * whole. People get parts; institutions and single words are `literal`.
 */
export function namesFromText(text: string): CslName[] {
  const listed = text.trim().replace(/^by:?\s+/i, '');
  return splitOutsideBraces(listed, /[;\n]/)
    .flatMap((part) => splitAtAnd(part))
    .flatMap(splitAtCommas)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => /[\p{L}\p{N}]/u.test(name))
    .map(nameFromText);
}

function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const kept: string[] = [];
  const masked = text.replace(/\{[^{}]*\}/g, (braced) => `\u0001${kept.push(braced) - 1}\u0002`);
  return masked
    .split(separator)
    .map((part) => part.replace(/\u0001(\d+)\u0002/g, (_all, index: string) => kept[Number(index)] ?? ''));
}

/** "Ministry of Health and Social Care" stays one institution; a semicolon parts it from what follows. */
function splitAtAnd(text: string): string[] {
  const names: string[] = [];
  for (const part of splitOutsideBraces(text, /,?\s+(?:and|&)\s+/i)) {
    const before = names.at(-1);
    const goesOn = before !== undefined && INSTITUTION.test(before) && /\b(?:of|for|on)\b(?!.*\band\b)/i.test(before);
    if (goesOn) names[names.length - 1] = `${before} and ${part}`;
    else names.push(part);
  }
  return names;
}

/** "Doe, Jane" and "Doe, Jane, Jr." are one name, "Jane Doe, John Smith" are two. */
function splitAtCommas(text: string): string[] {
  const parts = splitOutsideBraces(text, /,/).map((part) => part.trim());
  if (parts.length === 1) return [text];
  const areWholeNames = parts.every((part) => part.startsWith('{') || (words(part).length > 1 && !isParticle(part)));
  if (areWholeNames) return parts;
  const inverted = parts.length === 2 || (parts.length === 3 && SUFFIX.test(parts[2] ?? ''));
  return inverted ? [text] : parts;
}

const words = (text: string) => text.split(/\s+/).filter(Boolean);
/** Whether the first word is a particle, as in "van der Berg". */
const isParticle = (text: string) => PARTICLES.has(words(text)[0] ?? '');

function nameFromText(text: string): CslName {
  if (/^\{.*\}$/.test(text)) return { literal: text.replace(/[{}]/g, '').trim() };
  const [family = '', given, suffix] = text.split(',').map((part) => part.trim());
  if (given !== undefined) {
    if (family === '' || given === '') return { literal: [family, given, suffix].filter(Boolean).join(', ') };
    return { ...familyName(words(family)), given, ...(suffix ? { suffix } : {}) };
  }
  return INSTITUTION.test(text) ? { literal: text } : naturalName(text);
}

/** "Ludwig van Beethoven", "Martin Luther King Jr.": given names, particles, family name, suffix. */
function naturalName(text: string): CslName {
  const parts = words(text);
  const last = parts.at(-1) ?? '';
  const suffix = parts.length > 2 && SUFFIX.test(last) ? parts.pop() : undefined;
  if (parts.length === 1) return { literal: text };
  const particle = parts.findIndex((word, index) => index > 0 && index < parts.length - 1 && PARTICLES.has(word));
  const start = particle > 0 ? particle : PARTICLES.has(parts[0] ?? '') ? 0 : parts.length - 1;
  const given = parts.slice(0, start).join(' ');
  return { ...familyName(parts.slice(start)), ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) };
}

function familyName(parts: readonly string[]): CslName {
  const count = parts.findIndex((word, index) => !PARTICLES.has(word) || index === parts.length - 1);
  const particle = parts.slice(0, count).join(' ');
  return { family: parts.slice(count).join(' '), ...(particle ? { 'non-dropping-particle': particle } : {}) };
}
