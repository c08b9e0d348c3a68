import { parse, type DateRange, type SimpleDate } from 'edtf';
import type { CslDate } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';

/**
 * A date in EDTF (ISO 8601-2) as CSL-JSON has it. The day is the one that is written, whatever the time zone. What CSL
 * has no parts for, as `2004/..` or `198X`, is kept as `raw`.
 */
export function issuedFromText(text: string): Result<CslDate> {
  const date = parsed(text.trim());
  if (!date || !isReal(date)) {
    return err(
      'invalid',
      `“${text}” is not a date we can read. Write it as year-month-day, like 2024-09-12, or as 2024-09, 2024, 2024? or 2023/2024.`,
    );
  }
  return ok(cslDate(date) ?? { raw: text.trim() });
}

function parsed(text: string): SimpleDate | DateRange | undefined {
  try {
    return parse(text);
  } catch {
    return undefined; // edtf.js says "no" by throwing; the caller says it to the person
  }
}

const isSimple = (end: SimpleDate | number | null): end is SimpleDate => typeof end === 'object' && end !== null;

const isRange = (date: SimpleDate | DateRange): date is DateRange =>
  date.type === 'Interval' || date.type === 'Set' || date.type === 'List';

/** edtf.js takes 30 February for a mistake but 29 February 2023 for a date. */
function isReal(date: SimpleDate | DateRange): boolean {
  if (isRange(date)) return date.values.every((end) => !isSimple(end) || isReal(end));
  const [year, month, day] = date.values;
  if (month === undefined || day === undefined) return true;
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month + 1, 0)); // the calendar repeats every 400 years
  return day <= lastDay.getUTCDate();
}

function cslDate(date: SimpleDate | DateRange): CslDate | undefined {
  if (!isRange(date)) return simpleDate(date);
  const [from, to] = date.values;
  if (date.type !== 'Interval' || !from || !to || !isSimple(from) || !isSimple(to)) return undefined;
  const ends = [simpleDate(from), simpleDate(to)];
  const [fromParts, toParts] = ends.map((end) => end?.season === undefined && end?.['date-parts']?.[0]);
  // A range whose ends are not equally exact has no CSL form: processors refuse it.
  if (!fromParts || !toParts || fromParts.length !== toParts.length) return undefined;
  return { 'date-parts': [fromParts, toParts], ...(ends.some((end) => end?.circa) ? { circa: true } : {}) };
}

function simpleDate({ type, values, approximate, uncertain, unspecified }: SimpleDate): CslDate | undefined {
  const [year, month, day] = values;
  if (unspecified || type === 'Decade' || type === 'Century') return undefined;
  const circa = approximate || uncertain ? { circa: true } : {};
  // EDTF counts a year 0, which is 1 BC; CSL does not.
  const parts = [year > 0 ? year : year - 1];
  if (type === 'Season') {
    const season = (month ?? 0) - 20;
    return season >= 1 && season <= 4 ? { 'date-parts': [parts], season, ...circa } : undefined;
  }
  if (month !== undefined) parts.push(month + 1);
  if (day !== undefined) parts.push(day);
  return { 'date-parts': [parts], ...circa };
}
