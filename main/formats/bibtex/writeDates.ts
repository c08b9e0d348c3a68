import type { CslDate } from '../../../shared/model/records';
import { escapeLatex } from './writeText';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

const seasonOf = ({ season }: CslDate): number | undefined => {
  const number = Number(season);
  return number >= 1 && number <= 4 ? number : undefined;
};

/** EDTF (ISO 8601-2) for a date in parts, as BibLaTeX takes it; undefined for a date in words. */
export function edtfFromDate(date: CslDate): string | undefined {
  const ends = date['date-parts'] ?? [];
  const written = ends.map((parts) => edtfFromParts(parts, seasonOf(date)));
  if (written.length > 0 && written.every((end) => end !== undefined)) {
    return written.map((end) => (isCirca(date) ? `${end}~` : end)).join('/');
  }
  const text = (date.raw ?? date.literal ?? '').trim();
  return /^[-Y\dX~?%./]*\d[-\dX~?%./]*$/.test(text) ? text : undefined;
}

const isCirca = ({ circa }: CslDate): boolean => Boolean(circa) && circa !== 'false';

function edtfFromParts(parts: readonly (string | number)[], season: number | undefined): string | undefined {
  const [year, month, day] = parts.map(Number);
  if (year === undefined || !Number.isInteger(year)) return undefined;
  const rest = month ? [month, ...(day ? [day] : [])] : season ? [20 + season] : [];
  if (!rest.every(Number.isInteger)) return undefined;
  return [edtfYear(year), ...rest.map((number) => String(number).padStart(2, '0'))].join('-');
}

/** Four digits; EDTF counts a year 0, which is 1 BC and -1 in CSL. */
function edtfYear(cslYear: number): string {
  const year = cslYear < 0 ? cslYear + 1 : cslYear;
  const digits = String(Math.abs(year)).padStart(4, '0');
  if (digits.length > 4) return `Y${year}`;
  return year < 0 ? `-${digits}` : digits;
}

/** The fields of a date in BibTeX, which has a year, a month and a day; what they cannot say is also in `date`, as EDTF. */
export function bibtexDate(date: CslDate): [name: string, value: string][] {
  const [parts, end] = date['date-parts'] ?? [];
  const [year, month, day] = parts ?? [];
  const edtf = edtfFromDate(date);
  if (year === undefined) {
    const words = escapeLatex(date.raw ?? date.literal ?? '');
    return [['year', words], ...(edtf === undefined || words === '' ? [] : [['date', edtf] as [string, string]])];
  }
  const fields: [string, string][] = [['year', escapeLatex(String(year))]];
  const season = seasonOf(date);
  const monthName = MONTHS[Number(month) - 1];
  if (monthName !== undefined) fields.push(['month', monthName]);
  else if (season !== undefined) fields.push(['month', SEASONS[season - 1] ?? '']);
  if (day !== undefined) fields.push(['day', escapeLatex(String(day))]);
  const isPartOnly = end !== undefined || isCirca(date) || Number(year) <= 0 || Number(year) > 9999;
  if (isPartOnly && edtf !== undefined) fields.push(['date', edtf]);
  return fields;
}
