import type { IsoTime } from '../../../shared/model/records';

/** How many automatic backups are kept of each sort; the newest of an hour, a day, a week stands for it. */
const KEPT = { hourly: 12, daily: 7, weekly: 8 } as const;

export type Sort = keyof typeof KEPT;

export const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

const SORTS: readonly (readonly [Sort, periodMs: number])[] = [
  ['hourly', HOUR_MS],
  ['daily', DAY_MS],
  ['weekly', WEEK_MS],
];

/** The most automatic backups that a library ever has. */
export const MOST_BACKUPS = KEPT.hourly + KEPT.daily + KEPT.weekly;

/**
 * Which automatic backups are kept, and as what: of the last 12 hours, 7 days and 8 weeks in which there were any, the
 * newest of each. Those that are not in the answer may go. Days and weeks are those of UTC.
 */
export function keptBackups<T extends { readonly at: IsoTime }>(backups: readonly T[]): Map<T, Sort> {
  const kept = new Map<T, Sort>();
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  for (const [sort, period] of SORTS) {
    const periods = new Set<number>();
    for (const backup of newestFirst) {
      const number = Math.floor(Date.parse(backup.at) / period);
      if (periods.has(number) || periods.size === KEPT[sort]) continue;
      periods.add(number);
      if (!kept.has(backup)) kept.set(backup, sort);
    }
  }
  return kept;
}
