import type { CslDate } from './records';

/** The first day of a CSL date as EDTF, to the day, month or year; undefined when it has no parts, as when only words are known. */
export function edtfOf(date: CslDate | undefined): string | undefined {
  const [parts] = date?.['date-parts'] ?? [];
  if (!parts || parts.length === 0) return undefined;
  return written(parts);
}

/** A whole CSL date as EDTF: with both ends of a range, its season and its doubt; what stands there in words as it is. */
export function edtfRangeOf(date: CslDate | undefined): string | undefined {
  const [first, last] = date?.['date-parts'] ?? [];
  if (!date || !first || first.length === 0) return date?.raw ?? date?.literal;
  const doubt = date.circa === undefined || date.circa === false || date.circa === 0 ? '' : '~';
  const season = Number(date.season);
  if (season >= 1 && season <= 4) return `${written(first.slice(0, 1))}-${20 + season}${doubt}`;
  const ends = last && last.length > 0 ? [first, last] : [first];
  return ends.map((parts) => `${written(parts)}${doubt}`).join('/');
}

const written = (parts: readonly (number | string)[]): string =>
  parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
