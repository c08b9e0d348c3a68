import { lookup } from '../../../shared/lookup';
import type { CslDate } from '../../../shared/model/records';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS: Readonly<Record<string, number>> = { spring: 1, summer: 2, autumn: 3, fall: 3, winter: 4 };

const EDTF = /^(-?\d{4}|Y-?\d{5,10})(?:-(\d{1,2})(?:-(\d{1,2}))?)?([~?%])?(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?$/;

/** A date in EDTF with a year, a month and a day, or a range of two; what has no parts in CSL is kept as `raw`. */
export function dateFromEdtf(text: string): CslDate {
  const trimmed = text.trim();
  const ends = trimmed.split('/').map(endFromEdtf);
  const [from, to] = ends;
  if (ends.length === 1 && from) return from;
  const areAlike =
    from && to && from['date-parts']?.[0]?.length === to['date-parts']?.[0]?.length && from.season === to.season; // CSL has one
  if (ends.length !== 2 || !areAlike) return { raw: trimmed };
  const circa = from.circa || to.circa ? { circa: true } : {};
  return { ...from, 'date-parts': [...(from['date-parts'] ?? []), ...(to['date-parts'] ?? [])], ...circa };
}

function endFromEdtf(text: string): CslDate | undefined {
  const match = EDTF.exec(text.trim());
  if (!match) return undefined;
  const [, yearText = '', month, day, doubt] = match;
  const counted = Number(yearText.replace('Y', ''));
  const year = counted > 0 ? counted : counted - 1; // EDTF counts a year 0, which is 1 BC; CSL does not
  const circa = doubt === undefined ? {} : { circa: true };
  const monthNumber = Number(month ?? 0);
  if (monthNumber > 20 && monthNumber < 25) return { 'date-parts': [[year]], season: monthNumber - 20, ...circa };
  if (monthNumber > 12 || Number(day ?? 0) > 31) return undefined;
  const parts = [year, ...(monthNumber > 0 ? [monthNumber, ...(Number(day ?? 0) > 0 ? [Number(day)] : [])] : [])];
  return { 'date-parts': [parts], ...circa };
}

/** BibTeX's year, month and day; the month may hold the day too, and a year may be any words. */
export function dateFromYear(year: string, month = '', day = ''): CslDate {
  const date = /^\s*\d{1,3}\s*$/.test(year) ? { 'date-parts': [[Number(year)]] } : dateFromEdtf(year);
  const [parts] = date['date-parts'] ?? [];
  if (date['date-parts']?.length !== 1 || parts?.length !== 1 || month === '') return yearInWords(date);
  const season = lookup(SEASONS, month.trim().toLowerCase());
  if (season !== undefined) return { ...date, season };
  const ends = month.split(/\s*(?:\/|--|–|—|-(?=\s*\p{L})| and )\s*/u).map((end) => monthAndDay(end, day));
  const [from, to] = ends;
  if (!from || ends.length > 2) return date;
  if (!to) return { ...date, 'date-parts': [[...parts, ...from]] };
  const start = to.length > from.length ? from.slice(0, 1) : from;
  const end = to.slice(0, start.length);
  return {
    ...date,
    'date-parts': [
      [...parts, ...start],
      [...parts, ...end],
    ],
  };
}

function yearInWords(date: CslDate): CslDate {
  if (date.raw === undefined) return date;
  const range = /^(\d{4})\s*(?:--?|–|—|\/)\s*(\d{4}|\d{2})$/.exec(date.raw);
  if (range) {
    const [, from = '', to = ''] = range;
    const end = to.length === 2 ? from.slice(0, 2) + to : to;
    if (Number(end) > Number(from)) return { 'date-parts': [[Number(from)], [Number(end)]] };
  }
  const circa = /^(?:c|ca|circa|about)\.?\s*(\d{4})$|^\[?(\d{4})\s*\?\]?$/i.exec(date.raw);
  if (circa) return { 'date-parts': [[Number(circa[1] ?? circa[2])]], circa: true };
  return date;
}

/** `12`, `dec`, `December 24`, `24~dec`, as parts of a date. */
function monthAndDay(text: string, day: string): number[] | undefined {
  const word = /\p{L}+/u.exec(text)?.[0].toLowerCase();
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const named = word === undefined ? 0 : MONTHS.findIndex((month) => word.startsWith(month)) + 1;
  const month = named > 0 ? named : word === undefined ? numbers.shift() : undefined;
  if (month === undefined || month < 1 || month > 12) return undefined;
  const number = numbers[0] ?? (/^\d+$/.test(day.trim()) ? Number(day) : undefined);
  return number !== undefined && number >= 1 && number <= 31 ? [month, number] : [month];
}
