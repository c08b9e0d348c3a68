import type { CslDate, CslName } from '../../shared/model/records';

/** People in one line, as a field takes them: `Holm, Ida; Lind, Per; "Harbour Office"`. */
export function writeNames(names: readonly CslName[] = []): string {
  return names.map(writeName).join('; ');
}

function writeName(name: CslName): string {
  if (name.literal !== undefined) return /[\s,;]/.test(name.literal) ? `"${name.literal}"` : name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [family, given, name.suffix].filter((part) => part !== undefined && part !== '').join(', ');
}

/**
 * Reads such a line. `Family, Given` and `Given Family` are people; what stands in quotation marks, and a single word,
 * is a name without parts. A name that is written as one of `before` was, keeps its parts: particles survive an edit.
 */
export function readNames(text: string, before: readonly CslName[] = []): CslName[] {
  const known = new Map(before.map((name) => [writeName(name), name]));
  return (text.match(/(?:"[^"]*"|[^;"])+/g) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => known.get(part) ?? readName(part));
}

function readName(text: string): CslName {
  const quoted = /^"(.*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return { literal: quoted.trim() };
  const [family = '', given = '', suffix] = text.split(',').map((part) => part.trim());
  if (given !== '') return { family, given, ...(suffix ? { suffix } : {}) };
  const words = family.split(/\s+/);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? { literal: family } : { family: last, given: words.slice(0, -1).join(' ') };
}

/** A date as a field shows it: EDTF where it has parts (`2024-05-04`, `2024-05`, `2024/2025`, `2024~`), else as written. */
export function writeDate(date: CslDate | undefined): string {
  const parts = date?.['date-parts'];
  if (!parts) return date?.raw ?? date?.literal ?? '';
  const written = parts.map((part) => part.map((number, i) => String(number).padStart(i === 0 ? 4 : 2, '0')).join('-'));
  return written.join('/') + (date.circa ? '~' : '');
}

const ONE_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads such a date; undefined for an empty field, `raw` for what has no parts. */
export function readDate(text: string): CslDate | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const isCirca = /[~?%]$/.test(trimmed);
  const ends = trimmed.replace(/[~?%]$/, '').split('/');
  const parts = ends.map(readParts);
  if (ends.length > 2 || parts.includes(undefined)) return { raw: trimmed };
  return { 'date-parts': parts.filter((part) => part !== undefined), ...(isCirca ? { circa: true } : {}) };
}

function readParts(text: string): number[] | undefined {
  const [, year, month, day] = ONE_DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const numbers = [year, month, day].filter((part) => part !== undefined).map(Number);
  const [, m = 1, d = 1] = numbers;
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? numbers : undefined;
}

/** What is wrong with a date that was typed, or undefined. A date in words is kept as written and is not wrong. */
export function dateProblem(text: string): string | undefined {
  const date = readDate(text);
  const looksLikeNumbers = /^[\d/.\-~?% ]+$/.test(text.trim());
  return date?.raw !== undefined && looksLikeNumbers ? 'Write 2024, 2024-05 or 2024-05-04.' : undefined;
}
