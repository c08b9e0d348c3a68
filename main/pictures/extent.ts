import edtf from 'edtf';
import type { Extent } from '../../shared/api';

const DAY = 86_400_000;
const dayOf = (ms: number): number => Math.floor(ms / DAY);

/** First month, counted from 0, of the seasons of EDTF on the northern half of the earth: 21 spring to 24 winter. */
const SEASONS: Readonly<Record<number, number>> = { 21: 2, 22: 5, 23: 8, 24: 11 };

/**
 * The days that a date in EDTF (ISO 8601-2, levels 0 to 2) may mean; undefined when the text is none. edtf.js knows the
 * bounds but for seasons, which it takes for quarters of the year; an end that is not known it gives as null, an open one as
 * infinite: both stand here as the end that is known, and are marked as open.
 */
export function extentOf(text: string): Extent | undefined {
  let date;
  try {
    date = edtf(text.trim());
  } catch {
    return undefined; // edtf.js says "no" by throwing
  }
  const [min, max] = date.type === 'Season' ? seasonOf(date.values as number[]) : [date.min, date.max];
  const first = finite(min);
  const last = finite(max);
  const from = first ?? last;
  const to = last ?? first;
  if (from === undefined || to === undefined) return undefined;
  return {
    from: dayOf(from),
    to: dayOf(to) + 1,
    edtf: text.trim(),
    // Marks of a part, as 2004-06-~11, are in the text of every level that has them.
    isUncertain: /[?~%X]/.test(text),
    isOpenFrom: first === undefined,
    isOpenTo: last === undefined,
  };
}

const finite = (ms: number | null): number | undefined => (ms !== null && Number.isFinite(ms) ? ms : undefined);

function seasonOf([year = 0, season = 0]: number[]): [number, number] {
  const month = SEASONS[season];
  // Later numbers are quarters and halves of which nothing more is known here: the year.
  return month === undefined
    ? [Date.UTC(year, 0), Date.UTC(year + 1, 0) - 1]
    : [Date.UTC(year, month), Date.UTC(year, month + 3) - 1];
}
