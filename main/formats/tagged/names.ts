import type { CslName } from '../../../shared/model/records';
import { namesFromText } from '../../import/names';

/**
 * A name as RIS and EndNote have it: `Family, Given, Suffix`, with particles before the family name. A name that ends in a
 * comma is an institution's, which is EndNote's rule; one without a comma is in its natural order.
 */
export function nameFromTagged(text: string): CslName {
  const tidy = text.replace(/\s+/g, ' ').trim();
  if (tidy.endsWith(',') && tidy.length > 1) return { literal: tidy.slice(0, -1).trim() };
  const [family = '', given, ...suffixes] = tidy.split(',').map((part) => part.trim());
  if (given === undefined) return naturalName(tidy);
  const suffix = suffixes.join(', ');
  return { ...familyName(family), ...(given && { given }), ...suffixParts(suffix) };
}

/** `Stevenson, Adlai E.,! III`: citeproc's sign for a suffix that is set off by a comma. */
const suffixParts = (suffix: string): CslName =>
  suffix.startsWith('!') ? { suffix: suffix.slice(1).trim(), 'comma-suffix': true } : suffix ? { suffix } : {};

function naturalName(text: string): CslName {
  const initials = /^(\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*)?) (\p{Lu}{1,3})$/u.exec(
    text,
  );
  if (initials) return { family: initials[1] ?? '', given: initials[2] ?? '' };
  if (!/\s/.test(text)) return { family: text };
  const names = /[\d&;/{}()]/.test(text) ? [] : namesFromText(text);
  const [name] = names;
  const isPerson =
    names.length === 1 && name?.family !== undefined && name.given !== undefined && text.split(' ').length <= 4;
  return isPerson ? name : { literal: text };
}

/** Words in lower case before the family name are its particle. */
function familyName(text: string): CslName {
  const [, particle = '', family = text] = /^((?:\p{Ll}[\p{L}'’.]*[ ]+)+)(\S.*)$/u.exec(text) ?? [];
  return particle === '' ? { family: text } : { family, 'non-dropping-particle': particle.trim() };
}

/** The same way round. What cannot be said so comes out as it is read best; the report of losses names it. */
export function nameToTagged(name: CslName): string {
  const { family, given, suffix, literal } = name;
  if (family === undefined || family === '') {
    const whole = literal || given || '';
    const readAs = nameFromTagged(whole);
    return readAs.literal === whole || whole === '' ? whole : `${whole},`;
  }
  const last = [name['dropping-particle'], name['non-dropping-particle'], family].filter(Boolean).join(' ');
  if (suffix) return `${last}, ${given ?? ''},${name['comma-suffix'] ? '!' : ''} ${suffix}`;
  return given ? `${last}, ${given}` : last;
}
