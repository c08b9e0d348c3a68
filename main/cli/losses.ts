import { countLosses, lossName, type Loss } from '../../shared/losses';
import type { Answer } from './command';
import type { Io } from './io';
import { plural } from './rows';

interface Report {
  readonly written: number;
  readonly lost: readonly Loss[];
}

/** What a format cannot hold, counted by field and reason, in words; empty when it holds everything. */
function lossLines({ lost }: Report): string[] {
  if (lost.length === 0) return [];
  const lines = countLosses(lost).map(({ field, reason, count }) => `  ${count}  ${lossName(field)}: ${reason}`);
  return [`${plural(lost.length, 'thing')} cannot be kept in this format:`, ...lines];
}

/** Says what will be lost, before anything is written. */
export function tellLosses(io: Pick<Io, 'stderr'>, report: Report): void {
  for (const line of lossLines(report)) io.stderr.write(`${line}\n`);
}

/** The answer of an export that was only asked what it would lose. */
export const previewOf = (report: Report, noun = 'record'): Answer => ({
  json: { written: [], report },
  text: [`${plural(report.written, noun)} would be written.`, ...lossLines(report)].join('\n'),
});
