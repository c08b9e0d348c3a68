import { ok } from '../../../shared/result';
import { defineCommand } from '../command';

export const redo = defineCommand({
  name: 'redo',
  summary: 'Do the last undone action again.',
  operands: [],
  options: {},
  run: async ({ library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const redone = await notebook.value.client.redo({});
    return redone.ok ? ok({ json: redone.value, text: `Done again: ${redone.value.label}` }) : redone;
  },
});
