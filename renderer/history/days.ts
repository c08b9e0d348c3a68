import type { HistoryStep } from '../../shared/api';
import { localDay } from '../../shared/localDay';

export { localDay };

export interface Day {
  /** As `2024-05-04`, in the reader's own time zone. */
  readonly key: string;
  readonly steps: readonly HistoryStep[];
}

/** Steps under the day on which they were done, in the order given. */
export function byDay(steps: readonly HistoryStep[], dayOf: (at: string) => string = localDay): Day[] {
  const days: { key: string; steps: HistoryStep[] }[] = [];
  for (const step of steps) {
    const key = dayOf(step.at);
    const last = days.at(-1);
    if (last?.key === key) last.steps.push(step);
    else days.push({ key, steps: [step] });
  }
  return days;
}

/** The times between which a day lies in the reader's own time zone; nothing for what is no day. */
export function boundsOf(day: string): { after?: string; before?: string } {
  const start = new Date(`${day}T00:00:00`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(start.getTime())) return {};
  const end = new Date(start);
  end.setDate(end.getDate() + 1); // not always 24 hours later
  return { after: start.toISOString(), before: end.toISOString() };
}

/** As `Tuesday 5 March 2026`. */
export const longDate = (day: string): string =>
  new Date(`${day}T12:00:00`).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

/** As `14:03`. */
export const clock = (at: string): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
