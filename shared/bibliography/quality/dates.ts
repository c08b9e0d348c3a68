import { fieldName } from '../fieldNames';
import type { CslDate } from '../../model/records';
import type { Check, RecordProblem } from './problem';

/** The earliest year that is meant as one; smaller numbers are slips. */
const EARLIEST = -4000;

export const checkDates: Check = (csl, year) =>
  (['issued', 'accessed', 'original-date', 'event-date'] as const).flatMap((field): RecordProblem[] => {
    const date = csl[field] as CslDate | undefined; // as CSL has it under these names
    const says = date && wrongIn(date, year);
    return says === undefined ? [] : [{ check: 'dates', field, says: `${fieldName(field)}: ${says}` }];
  });

function wrongIn({ 'date-parts': ends, raw, literal }: CslDate, thisYear: number): string | undefined {
  if (!ends) {
    const words = raw ?? literal ?? '';
    return words === '' || /\d{3,}/.test(words) ? undefined : `“${words}” is no date that can be sorted.`;
  }
  for (const end of ends) {
    const [year = Number.NaN, month = 1, day = 1] = end.map(Number);
    const written = end.join('-');
    if (!Number.isInteger(year) || year < EARLIEST) return `“${written}” has no year.`;
    if (year > thisYear + 2) return `the year ${year} is still to come.`;
    const isMonth = month >= 1 && month <= 12;
    if (!isMonth && !(month >= 13 && month <= 24)) return `${written} has no such month.`; // above twelve are seasons
    if (isMonth && (day < 1 || day > daysIn(year, month))) return `${written} has no such day.`;
  }
  return undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
