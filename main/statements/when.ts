import type { Grammar } from './grammar';
import { MONTHS } from './lexicon/closed';
import type { TimeOf } from './types';

const WEEKDAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const UNITS = /^(?:week|month|year|night|evening|morning|afternoon|weekend|summer|winter|spring|fall|autumn)$/;

/** The time expression that stands nearest to `near`, outside the skipped tokens; `issued` is an EDTF date. */
export function timeNear(
  grammar: Grammar,
  near: number,
  skip: (i: number) => boolean,
  issued: string | undefined,
): TimeOf | undefined {
  let best: { from: number; to: number; distance: number } | undefined;
  for (let i = grammar.from; i < grammar.to; i++) {
    if (skip(i)) continue;
    const to = timeEnd(grammar, i);
    if (to === i) continue;
    const distance = Math.abs(i - near);
    if (!best || distance < best.distance) best = { from: i, to, distance };
    i = to - 1;
  }
  if (!best) return undefined;
  const words: string[] = [];
  for (let i = best.from; i < best.to; i++) words.push(grammar.lower(i));
  const edtf = resolveTime(words, issued);
  return {
    start: grammar.tokens[best.from]!.start,
    end: grammar.tokens[best.to - 1]!.end,
    ...(edtf !== undefined && { edtf }),
  };
}

function timeEnd(grammar: Grammar, i: number): number {
  const lower = grammar.lower(i);
  if (monthOf(lower) >= 0 && /^\p{Lu}/u.test(grammar.text(i))) {
    let end = i + 1;
    if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(grammar.lower(end))) end++;
    if (grammar.isComma(end) && /^(?:19|20)\d\d$/.test(grammar.lower(end + 1))) end += 2;
    else if (/^(?:19|20)\d\d$/.test(grammar.lower(end))) end++;
    const day = end > i + 1;
    return day || /^(?:in|last|this|since|on|of|early|late|mid)$/.test(grammar.lower(i - 1)) ? end : i;
  }
  if (/^\d{1,2}$/.test(lower) && monthOf(grammar.lower(i + 1)) >= 0)
    return /^(?:19|20)\d\d$/.test(grammar.lower(i + 2)) ? i + 3 : i + 2;
  if (WEEKDAY_NAMES.includes(lower))
    return /^(?:morning|afternoon|evening|night)$/.test(grammar.lower(i + 1)) ? i + 2 : i + 1;
  if (/^(?:yesterday|today|tonight)$/.test(lower)) return i + 1;
  if (/^(?:last|this|earlier|late|later)$/.test(lower)) {
    let k = i;
    if (/^(?:earlier|late|later)$/.test(lower)) k++;
    if (
      /^(?:last|this)$/.test(grammar.lower(k)) &&
      (UNITS.test(grammar.lower(k + 1)) ||
        monthOf(grammar.lower(k + 1)) >= 0 ||
        WEEKDAY_NAMES.includes(grammar.lower(k + 1)))
    )
      return k + 2;
    return i;
  }
  if (/^(?:19|20)\d\d$/.test(lower) && /^(?:in|since|of)$/.test(grammar.lower(i - 1))) return i + 1;
  return i;
}

function monthOf(word: string): number {
  const bare = word.replace(/\.$/, '');
  return bare.length < 3
    ? -1
    : MONTHS.findIndex(
        (month) =>
          month === bare || (bare === 'sept' && month === 'september') || (bare.length === 3 && month.startsWith(bare)),
      );
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
const two = (n: number): string => String(n).padStart(2, '0');
const written = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;
const utc = ({ year, month, day }: Day): Date => new Date(Date.UTC(year, month - 1, day));
const dayOf = (date: Date): Day => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});
const back = (day: Day, days: number): Day => dayOf(new Date(utc(day).getTime() - days * 86_400_000));

/**
 * A written time as EDTF. Times without a year are the last such time on or before the day of issue, since reports look
 * back; undefined when the day of issue is needed and not known as exactly.
 */
export function resolveTime(words: readonly string[], issued: string | undefined): string | undefined {
  const day = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1]).find((found) => found !== undefined);
  const year = words.map((word) => /^((?:19|20)\d\d)$/.exec(word)?.[1]).find((found) => found !== undefined);
  const month = words.map(monthOf).find((index) => index >= 0);
  const [issuedYear, issuedMonth, issuedDay] = (/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(issued ?? '') ?? [])
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (month !== undefined) {
    let inYear = year === undefined ? undefined : Number(year);
    if (inYear === undefined && issuedYear !== undefined) {
      if (issuedMonth === undefined) return undefined;
      const later =
        month + 1 > issuedMonth ||
        (month + 1 === issuedMonth && day !== undefined && issuedDay !== undefined && Number(day) > issuedDay);
      inYear = later || (words[0] === 'last' && month + 1 >= issuedMonth) ? issuedYear - 1 : issuedYear;
    }
    if (inYear === undefined) return undefined;
    return day === undefined ? `${inYear}-${two(month + 1)}` : `${inYear}-${two(month + 1)}-${two(Number(day))}`;
  }
  if (year !== undefined) return year;
  if (issuedYear === undefined) return undefined;
  if (words.includes('year')) return words.includes('last') ? String(issuedYear - 1) : String(issuedYear);
  if (issuedMonth === undefined) return undefined;
  if (words.includes('month')) {
    const before = words.includes('last')
      ? issuedMonth === 1
        ? { year: issuedYear - 1, month: 12 }
        : { year: issuedYear, month: issuedMonth - 1 }
      : { year: issuedYear, month: issuedMonth };
    return `${before.year}-${two(before.month)}`;
  }
  if (issuedDay === undefined) return undefined;
  const issue: Day = { year: issuedYear, month: issuedMonth, day: issuedDay };
  const weekday = utc(issue).getUTCDay();
  if (words.includes('week') || words.includes('weekend')) {
    const monday = back(issue, (weekday + 6) % 7);
    const last = words.includes('last');
    if (words.includes('weekend')) {
      const saturday = back(monday, 2);
      return `${written(saturday)}/${written(back(saturday, -1))}`;
    }
    return last ? `${written(back(monday, 7))}/${written(back(monday, 1))}` : `${written(monday)}/${written(issue)}`;
  }
  if (words[0] === 'yesterday' || (words.includes('last') && /^(?:night|evening)$/.test(words.at(-1)!)))
    return written(back(issue, 1));
  if (
    words[0] === 'today' ||
    words[0] === 'tonight' ||
    (words[0] === 'this' && /^(?:morning|afternoon|evening)$/.test(words.at(-1)!))
  )
    return written(issue);
  const named = words.map((word) => WEEKDAY_NAMES.indexOf(word)).find((index) => index >= 0);
  return named === undefined ? undefined : written(back(issue, (weekday - named + 7) % 7));
}
