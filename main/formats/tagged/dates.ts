import type { CslDate } from '../../../shared/model/records';
import { edtfFromDate } from '../bibtex/writeDates';
import { dateFromEdtf, dateFromYear } from '../bibtex/readDates';

const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** `2024/09/12/`, `2024///Spring`, `2024-09-12`, `Sep 12`, `12 September 2024`, or words, which are kept as `raw`. */
export function dateFromTagged(text: string, year?: string): CslDate | undefined {
  const tidy = text.trim();
  if (tidy === '') return undefined;
  if (/^0000/.test(tidy)) return { raw: tidy }; // how some programs write that there is no year
  const slashed = /^(\d{4})\/(\d{0,2})\/?(\d{0,2})(?:\/(.*))?$/.exec(tidy);
  if (slashed && !/^\d{4}\/\d{4}$/.test(tidy)) return fromParts(slashed[1] ?? '', slashed[2], slashed[3], slashed[4]);
  const worded = /^(\d{4})[/\s,]+(\p{L}.*?)\/*$/u.exec(tidy);
  if (worded) return dateFromYear(worded[1] ?? '', worded[2] ?? '');
  const edtf = dateFromEdtf(/^\d{1,2}$/.test(tidy) && year !== undefined ? `${year}-${tidy}` : tidy);
  if (edtf.raw === undefined) return edtf;
  const ending = /^(.*?)[\s,]+(\d{4})$/.exec(tidy); // 12 September 2024
  if (ending && /\p{L}/u.test(ending[1] ?? '')) return withMonth(dateFromYear(ending[2] ?? '', ending[1] ?? ''), tidy);
  if (year !== undefined && /^\p{L}|^\d{1,2}(?:\s+\p{L}|$)/u.test(tidy)) return dateFromYear(year, tidy);
  return edtf;
}

/** A month that was not understood must not be lost with the year kept. */
const withMonth = (date: CslDate, text: string): CslDate =>
  date['date-parts']?.[0]?.length === 1 && date.season === undefined ? { raw: text } : date;

function fromParts(year: string, month = '', day = '', other = ''): CslDate {
  const parts = [Number(year)];
  if (Number(month) >= 1 && Number(month) <= 12) {
    parts.push(Number(month));
    if (Number(day) >= 1 && Number(day) <= 31) parts.push(Number(day));
  }
  const season = SEASONS.findIndex((name) => name.toLowerCase() === other.trim().replace(/\/$/, '').toLowerCase()) + 1;
  if (parts.length === 1 && other.trim() !== '' && season === 0) return dateFromYear(year, other);
  return { 'date-parts': [parts], ...(season > 0 && parts.length === 1 ? { season } : {}) };
}

/** The most exact of several statements of one date: `Y1`, `PY` and `DA` often say the same in different depth. */
export function mostExact(dates: readonly (CslDate | undefined)[]): CslDate | undefined {
  let best: CslDate | undefined;
  for (const date of dates) {
    if (!date) continue;
    const isSameYear = !best || yearOf(best) === undefined || yearOf(best) === yearOf(date);
    if (!best || (isSameYear && depth(date) > depth(best))) best = date;
  }
  return best;
}

const yearOf = (date: CslDate) => date['date-parts']?.[0]?.[0];
const depth = (date: CslDate): number => {
  const parts = date['date-parts'];
  if (!parts) return 0;
  return (
    (parts[0]?.length ?? 0) +
    (parts.length > 1 ? 0.5 : 0) +
    (date.circa ? 0.25 : 0) +
    (date.season === undefined ? 0 : 0.5)
  );
};

/** The date in slashes; ranges and doubts as EDTF; words as they are. */
export function dateToTagged(date: CslDate): string {
  const [parts, end] = date['date-parts'] ?? [];
  const edtf = edtfFromDate(date);
  if (!parts) return date.raw ?? date.literal ?? '';
  const [year, month, day] = parts.map(Number);
  const season = SEASONS[Number(date.season) - 1];
  const isPlain = end === undefined && !date.circa && year !== undefined && year >= 1000 && year <= 9999;
  if (!isPlain) return edtf ?? '';
  if (month === undefined) return season === undefined ? String(year) : `${year}///${season}`;
  const padded = [month, ...(day === undefined ? [] : [day])].map((number) => String(number).padStart(2, '0'));
  return [year, ...padded].join('/') + (day === undefined ? '/' : '');
}
