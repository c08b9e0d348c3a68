import { ok } from '../../../shared/result';
import { defineCommand } from '../command';

export const undo = defineCommand({
  name: 'undo',
  summary: 'Undo the last action.',
  operands: [],
  options: {},
  run: async ({ library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const undone = await notebook.value.client.undo({});
    return undone.ok ? ok({ json: undone.value, text: `Undone: ${undone.value.label}` }) : undone;
  },
});
