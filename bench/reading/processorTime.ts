import type { CDPSession, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: beginning, duration, and processor time of the thread. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * Processor time in milliseconds that the page's main thread takes from the task in which it marks `begun` to the end of the
 * frame in which it marks `shown` before that is painted: scripts, style, layout and paint. A busy machine does not change it.
 */
export async function processorTime(page: Page, act: () => Promise<void>): Promise<number> {
  return timeBetween(await traced(page, act));
}

/** The same of each single task of the main thread while something is done. */
export async function tasksDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  const events = await traced(page, async () => {
    await page.evaluate(() => performance.mark('begun'));
    await act();
  });
  const begun = events.find(({ name }) => name === 'begun');
  if (!begun) throw new Error('The page did not mark what was measured.');
  return tasksOf(events, begun)
    .filter(({ ts }) => ts >= begun.ts)
    .map(({ tdur = 0 }) => tdur / 1000);
}

async function traced(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[]))); // as Chromium documents it
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing', 'toplevel'] },
  });
  await act();
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  return events;
}

const onThread = (events: readonly TraceEvent[], { pid, tid }: TraceEvent): TraceEvent[] =>
  events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');

const tasksOf = (events: readonly TraceEvent[], thread: TraceEvent): TraceEvent[] =>
  onThread(events, thread).filter(({ name }) => name === 'ThreadControllerImpl::RunTask');

function timeBetween(events: readonly TraceEvent[]): number {
  const begun = events.find(({ name }) => name === 'begun');
  const shown = events.find(({ name }) => name === 'shown');
  if (!begun || !shown) throw new Error('The page did not mark what was measured.');
  const tasks = tasksOf(events, begun);
  const frame = tasks.find(({ ts, dur = 0 }) => ts <= shown.ts && shown.ts <= ts + dur);
  if (!frame) throw new Error('The frame that shows it is not in the trace.');
  return (
    tasks
      .filter(({ ts, dur = 0 }) => ts + dur >= begun.ts && ts <= frame.ts)
      .reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000
  );
}
