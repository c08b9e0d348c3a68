import type { CslName } from '../../../shared/model/records';
import type { Flavour } from './fields';
import { escapeLatex } from './writeText';

type Explain = (reason: string) => void;

/** Names as BibTeX reads them: `von Last, Jr, First`, joined by "and"; institutions in braces. */
export function bibtexNames(names: readonly CslName[], flavour: Flavour, explain: Explain): string {
  return names
    .map((name) => bibtexName(name, flavour, explain))
    .filter(Boolean)
    .join(' and ');
}

function bibtexName(name: CslName, flavour: Flavour, explain: Explain): string {
  const { family, given, suffix } = name;
  const dropping = name['dropping-particle'];
  const particle = [dropping, name['non-dropping-particle']].filter(Boolean).join(' ');
  if (family === undefined || family === '') {
    const whole = name.literal || [given, particle, suffix].filter(Boolean).join(' ');
    return whole === '' ? '' : `{${escapeLatex(whole)}}`;
  }
  if (dropping || (particle && !isLower(particle))) {
    if (flavour === 'biblatex' && !(dropping && name['non-dropping-particle'])) return inParts(name, particle);
    if (dropping) explain(`BibTeX does not tell that “${dropping}” is dropped when the family name stands alone.`);
    else explain(`BibTeX takes “${particle}” for a part of the family name.`);
  }
  const last = [particle && escapeLatex(particle), familyPart(family)].filter(Boolean).join(' ');
  const parts = suffix ? [last, part(suffix), part(given ?? '')] : given ? [last, part(given)] : [last];
  return parts.length === 1 && /\s/.test(last) ? `${last},` : parts.join(', ');
}

/** BibLaTeX's own form, for particles that the usual one would misread. */
function inParts({ family = '', given, suffix, ...others }: CslName, particle: string): string {
  const parts = [
    ['family', family],
    ['given', given],
    ['suffix', suffix],
    ['prefix', particle],
    ['useprefix', others['dropping-particle'] ? 'false' : 'true'],
  ].filter(([, value]) => value);
  return parts.map(([name, value]) => `${name}={${escapeLatex(value ?? '')}}`).join(', ');
}

/** BibTeX takes leading words in lower case for particles, and commas and "and" for its own. */
function familyPart(family: string): string {
  const [firstWord = ''] = family.split(' ');
  return /^[^\p{L}]*\p{Ll}/u.test(firstWord) ? `{${escapeLatex(family)}}` : part(family);
}

const part = (text: string) =>
  /[,=]|(?:^|\s)(?:and|others)(?:\s|$)/i.test(text) ? `{${escapeLatex(text)}}` : escapeLatex(text);

/** Every word begins in lower case, as a particle must. */
const isLower = (text: string) => text.split(/\s+/).every((word) => /^[^\p{L}]*\p{Ll}/u.test(word));
