import type { CslDate } from './records';

/** The first day of a CSL date as EDTF, to the day, month or year; undefined when it has no parts, as when only words are known. */
export function edtfOf(date: CslDate | undefined): string | undefined {
  const [parts] = date?.['date-parts'] ?? [];
  if (!parts || parts.length === 0) return undefined;
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
