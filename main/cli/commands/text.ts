import { ok } from '../../../shared/result';
import { defineCommand } from '../command';

export const text = defineCommand({
  name: 'text',
  summary: 'Print the plain text of an article.',
  operands: ['ARTICLE'],
  options: {},
  run: async ({ operands: [id], library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const found = await notebook.value.client.text({ id });
    return found.ok ? ok({ json: found.value, text: found.value.text }) : found;
  },
});
