import type { CslName } from '../../shared/model/records';
import { escapeLatex } from './latex';

/** Names as BibTeX reads them: `von Last, Jr, First`, joined by "and"; institutions and single names in braces. */
export function bibtexNames(names: readonly CslName[], lose: (reason: string) => void): string {
  return names
    .map((name) => bibtexName(name, lose))
    .filter(Boolean)
    .join(' and ');
}

function bibtexName(name: CslName, lose: (reason: string) => void): string {
  const { family, given, suffix } = name;
  const dropping = name['dropping-particle'];
  const particle = [dropping, name['non-dropping-particle']].filter(Boolean).join(' ');
  if (family === undefined || family === '') {
    const whole = name.literal || [given, particle, suffix].filter(Boolean).join(' ');
    return whole === '' ? '' : `{${escapeLatex(whole)}}`;
  }
  if (dropping) lose(`BibTeX does not tell that “${dropping}” is dropped when the family name stands alone.`);
  if (particle && !isLower(particle)) lose(`BibTeX takes “${particle}” for a part of the family name.`);
  const last = [particle && escapeLatex(particle), familyPart(family)].filter(Boolean).join(' ');
  const parts = suffix ? [last, part(suffix), part(given ?? '')] : given ? [last, part(given)] : [last];
  return parts.length === 1 && /\s/.test(last) ? `${last},` : parts.join(', ');
}

/** BibTeX takes leading words in lower case for particles, and commas and "and" for its own. */
function familyPart(family: string): string {
  const [firstWord = ''] = family.split(' ');
  return isLower(firstWord) ? `{${escapeLatex(family)}}` : part(family);
}

const part = (text: string) =>
  /,|(?:^|\s)(?:and|others)(?:\s|$)/i.test(text) ? `{${escapeLatex(text)}}` : escapeLatex(text);

/** Every word begins in lower case, as a particle must. */
const isLower = (text: string) => text.split(/\s+/).every((word) => /^[^\p{L}]*\p{Ll}/u.test(word));
