import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { rows } from '../rows';

export const history = defineCommand({
  name: 'history',
  summary: 'List what was done, newest first.',
  operands: [],
  options: {
    limit: { value: 'N', says: 'At most so many actions; 100 when left out, 1000 at most.', atLeast: 1, atMost: 1000 },
    offset: { value: 'N', says: 'Leave out the newest N.', atLeast: 0 },
  },
  run: async ({ options, library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const page = await notebook.value.client.history(options);
    if (!page.ok) return page;
    const { total, items: steps } = page.value;
    const table = rows(steps.map(({ seq, at, label, undone }) => [`${seq}`, at, undone ? `${label} (undone)` : label]));
    return ok({ json: { total, steps }, text: steps.length === 0 ? 'Nothing has been done yet.' : table });
  },
});
