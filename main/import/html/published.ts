import type { CslDate } from '../../../shared/model/records';
import { numberedDay, writtenDay } from './writtenDates';

/** A moment or day as a document writes it. */
interface Stamp {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** Milliseconds since 1970, when a time and a zone are given. */
  readonly instant?: number;
  /** True when the day is that of the writer's own zone, not UTC. */
  readonly isLocal: boolean;
}

const ISO =
  /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ,]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?)?)?/i;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?\s*Z?$/;

/** What else a page lets be known of its day. */
export interface Hints {
  /** Of its text: whether 3/4 is in March or in April. */
  readonly language?: string | undefined;
  /** Times on the page that may be others' as well; they only tell in which zone a known moment was. */
  readonly times?: readonly string[];
}

/**
 * The day of publication as a CSL date from what a page says, the most trusted first. The day is the one in the page's own
 * time zone, which is the day that its readers saw: a time in UTC gives way to the same moment written with an offset,
 * or to a plain day next to it.
 */
export function publicationDay(
  candidates: readonly string[],
  { language, times = [] }: Hints = {},
): CslDate | undefined {
  const stamps = candidates.flatMap((text) => stampOf(text, language) ?? []);
  const [first] = stamps;
  if (!first) return undefined;
  const same = times
    .flatMap((text) => stampOf(text, language) ?? [])
    .filter(({ instant }) => instant === first.instant);
  const better = first.isLocal
    ? undefined
    : [...stamps, ...same].find((other) => other.isLocal && areClose(first, other));
  const { year, month, day } = better ?? first;
  const parts = [year, ...(month === undefined ? [] : day === undefined ? [month] : [month, day])];
  return { 'date-parts': [parts] };
}

const DAY = 24 * 60 * 60 * 1000;

function areClose(one: Stamp, other: Stamp): boolean {
  if (one.instant === undefined || other.day === undefined) return false;
  if (other.instant !== undefined) return one.instant === other.instant;
  const midday = Date.UTC(other.year, (other.month ?? 1) - 1, other.day, 12);
  return Math.abs(one.instant - midday) <= DAY;
}

function stampOf(text: string, language: string | undefined): Stamp | undefined {
  const compact = COMPACT.exec(text);
  if (compact)
    return checked({ year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]), isLocal: true });
  const iso = /[年년]/.test(text) ? null : ISO.exec(text);
  if (iso) return isoStamp(iso);
  const day = writtenDay(text) ?? numberedDay(text, language);
  return day && checked({ ...day, isLocal: true });
}

function isoStamp([, year, month, day, hour, minute, second, zone]: RegExpExecArray): Stamp | undefined {
  const stamp = {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  const isUtc = zone !== undefined && /^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(zone);
  if (zone === undefined) return checked({ ...stamp, isLocal: true });
  const wall = Date.UTC(stamp.year, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second ?? 0));
  return checked({ ...stamp, instant: wall - (isUtc ? 0 : offsetOf(zone)), isLocal: !isUtc });
}

/** Of `+02:00` in milliseconds. */
function offsetOf(zone: string): number {
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Years before printing and after this century are no dates of publication; placeholders as 0000-00-00 are none either. */
function checked(stamp: Stamp): Stamp | undefined {
  const { year, month, day } = stamp;
  if (year < 1450 || year > 2100) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day === undefined || month === undefined) return stamp;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? stamp : undefined;
}
