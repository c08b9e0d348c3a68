import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { outline } from '../rows';

export const show = defineCommand({
  name: 'show',
  summary: 'Show any record.',
  operands: ['ID'],
  options: {},
  details: 'ID is an id or the citation key of an article.',
  run: async ({ operands: [id], library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const item = await notebook.value.client.get({ id });
    return item.ok ? ok({ json: item.value, text: outline(item.value) }) : item;
  },
});
