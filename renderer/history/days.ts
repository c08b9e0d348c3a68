import type { HistoryStep } from '../../shared/api';

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

function localDay(at: string): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
