import type { HistoryStep } from '../../../shared/api';
import { localMinute } from '../../../shared/localDay';
import { err, ok, type Result } from '../../../shared/result';
import { defineCommand } from '../command';
import { rows, shorten } from '../rows';

export const history = defineCommand({
  name: 'history',
  summary: 'List what was done, newest first.',
  operands: [],
  options: {
    limit: { value: 'N', says: 'At most so many actions; 100 when left out, 1000 at most.', atLeast: 1, atMost: 1000 },
    words: { value: 'WORDS', says: 'Only what has these words in its label or in the names of its records.' },
    day: { value: 'YYYY-MM-DD', says: 'Only what was done on this day, by the clock of this machine.' },
    offset: { value: 'N', says: 'Leave out the newest N.', atLeast: 0 },
  },
  run: async ({ options: { day, ...options }, library }) => {
    const time = timeOf(day);
    if (!time.ok) return time;
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const page = await notebook.value.client.history({ ...options, ...time.value });
    if (!page.ok) return page;
    const { total, items: steps, since } = page.value;
    if (steps.length > 0) return ok({ json: { total, steps }, text: rows(steps.map(cellsOf)) });
    const isBefore = since !== undefined && time.value.before !== undefined && time.value.before <= since;
    const nothing = since === undefined ? 'Nothing has been done yet.' : 'Nothing was done of which this is true.';
    const text = isBefore ? `The history goes back to ${localMinute(since)}; backups go further.` : nothing;
    return ok({ json: { total, steps }, text });
  },
});

const cellsOf = ({ seq, at, label, undone, touched, touchedCount }: HistoryStep): string[] => {
  const others = touchedCount > 1 ? ` and ${touchedCount - 1} more` : '';
  const about = touched[0] ? `${shorten(touched[0].title, 60)}${others}` : '';
  return [`${seq}`, localMinute(at), undone ? `${label} (undone)` : label, about];
};

/** From midnight to midnight, which is not always 24 hours. */
function timeOf(day: string | undefined): Result<{ after?: string; before?: string }> {
  if (day === undefined) return ok({});
  const start = new Date(`${day}T00:00:00`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(start.getTime()))
    return err('bad-request', `“${day}” is not a day. Write it as 2026-03-05.`);
  const end = new Date(start);
  end.setDate(end.getDate() + 1);
  return ok({ after: start.toISOString(), before: end.toISOString() });
}
