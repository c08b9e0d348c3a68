/*
 * Identifiers of works as they are compared and checked. Each reader gives the identifier in one form, or undefined when
 * the text holds none; what is false but recognisable is left to the checks.
 */

/** A DOI (ISO 26324) in lower case, without resolver or label: `10.1000/xyz`. */
export function readDoi(text: string | undefined): string | undefined {
  const found = /\b10\.\d{4,9}(?:\.\d+)*\/\S+/.exec(decoded(text ?? ''))?.[0];
  const doi = found?.replace(/[.,;:\])}>"']+$/, (end) => (opens(found, end) ? end : '')).toLowerCase();
  return doi !== undefined && !doi.endsWith('/') && /\/.*[a-z0-9]/.test(doi) ? doi : undefined;
}

/** A DOI as it is written in a record: without the address of a resolver or a label before it, its case as it is. */
export const bareDoi = (text: string): string =>
  text.trim().replace(/^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:?\s*(?=10\.))/i, '');

/** A closing bracket belongs to the DOI when it was opened there. */
const opens = (doi: string, end: string) => end === ')' && doi.includes('(');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A PubMed number, digits only. */
export function readPmid(text: string | undefined): string | undefined {
  return /^(?:pmid\W*|https?:\/\/\S*\/)?0*([1-9]\d{0,8})\/?$/i.exec((text ?? '').trim())?.[1];
}

/** The ISBNs in a text, as thirteen digits; those with a false check digit are left out. */
export function readIsbns(text: string | undefined): string[] {
  const found = (text ?? '').toUpperCase().match(/(?<!\d)(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dX](?!\d)/g) ?? [];
  return [
    ...new Set(
      found
        .map((isbn) => isbn.replace(/[- ]/g, ''))
        .filter(isIsbn)
        .map(toIsbn13),
    ),
  ];
}

/** Ten or thirteen digits whose check digit is right (ISO 2108). */
export function isIsbn(text: string): boolean {
  const digits = text.replace(/[- ]/g, '').toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) return weighted(digits, (at) => 10 - at) % 11 === 0;
  return /^97[89]\d{10}$/.test(digits) && weighted(digits, (at) => (at % 2 === 0 ? 1 : 3)) % 10 === 0;
}

/** Eight digits whose check digit is right (ISO 3297). */
export function isIssn(text: string): boolean {
  const digits = text.replace(/[- ]/g, '').toUpperCase();
  return /^\d{7}[\dX]$/.test(digits) && weighted(digits, (at) => 8 - at) % 11 === 0;
}

function weighted(digits: string, weight: (at: number) => number): number {
  return [...digits].reduce((sum, digit, at) => sum + (digit === 'X' ? 10 : Number(digit)) * weight(at), 0);
}

function toIsbn13(isbn: string): string {
  if (isbn.length === 13) return isbn;
  const body = `978${isbn.slice(0, 9)}`;
  return body + String((10 - (weighted(body, (at) => (at % 2 === 0 ? 1 : 3)) % 10)) % 10);
}
