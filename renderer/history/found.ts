import type { HistoryPage } from '../../shared/api';
import { boundsOf, localDay, longDate } from './days';

export const counted = (steps: number): string => (steps === 1 ? '1 step' : `${steps.toLocaleString('en')} steps`);

/** What was found of a day, of words, or of both; and where the history ends, when the day reaches beyond it. */
export function foundSays({ total, since }: Pick<HistoryPage, 'total' | 'since'>, words: string, day: string): string {
  const when = day === '' ? '' : ` on ${longDate(day)}`;
  const what = words.trim() === '' ? '' : ` with “${words.trim()}”`;
  const { after, before } = boundsOf(day);
  if (since !== undefined && before !== undefined && before <= since)
    return `The history goes back to ${longDate(localDay(since))}. What was done${when} is before that; backups go further.`;
  const begins = since !== undefined && after !== undefined && after <= since ? ', where the history begins' : '';
  if (total === 0) return `Nothing${what} was done${when}${begins}.`;
  return `${counted(total)}${what}${when}${begins}.`;
}

/** How far back can be gone. */
export function reachSays({ depth, since }: Pick<HistoryPage, 'depth' | 'since'>): string {
  const reach = `The last ${depth.toLocaleString('en')} steps can be undone, also after a restart.`;
  return since === undefined ? reach : `${reach} They go back to ${longDate(localDay(since))}; backups go further.`;
}
