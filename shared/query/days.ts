/** Days as numbers, 20240912; both ends are in it. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

export type DayField = 'before' | 'after' | 'year';

const DAY = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const YEARS = /^(\d{4})(?:-|–|\.\.)(\d{4})$/;
const FIRST = 1;
const LAST = 9999_99_99;

/** A year, or the second of a span, of which digits are missing. */
const BEGUN = /^\d{1,3}$/;
const BEGUN_SPAN = /^(?:\d{1,3}|\d{4}(?:-|–|\.\.)\d{1,3})$/;
/** Says that another part of a date is about to be typed. */
const NEXT_PART = /(?:-|–|\.{1,2})$/;

export const isBegunDay = (field: DayField, value: string): boolean =>
  (field === 'year' ? BEGUN_SPAN : BEGUN).test(value);

/** What `before:`, `after:` and `year:` mean with a value; `year:` takes a span of years too. Undefined for what is no date. */
export function readDay(field: DayField, written: string): DayRange | undefined {
  const value = written.replace(NEXT_PART, '');
  const span = field === 'year' ? YEARS.exec(value) : undefined;
  if (span) return { from: Number(span[1]) * 10_000, to: Number(span[2]) * 10_000 + 9999 };
  const [match, year, month, day] = DAY.exec(value) ?? [];
  if (match === undefined || (field === 'year' && month !== undefined)) return undefined;
  if (Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return undefined;
  const from = dayNumber(year, month, day);
  const to = from + (month === undefined ? 9999 : day === undefined ? 99 : 0);
  if (field === 'before') return { from: FIRST, to: from - 1 };
  if (field === 'after') return { from: to + 1, to: LAST };
  return { from, to };
}

/** A day as a number; parts that are not known are 0, so it stands at the beginning of its month or year. */
export const dayNumber = (year?: string | number, month?: string | number, day?: string | number): number =>
  Number(year ?? 0) * 10_000 + Number(month ?? 0) * 100 + Number(day ?? 0);
