import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';

export const sourceMerge = defineCommand({
  name: 'source merge',
  summary: 'Make two sources one: the names of the first become aliases of the second.',
  operands: ['SOURCE', 'INTO'],
  options: {},
  details: 'Two unnamed sources are refused: nothing can show that they are one. “undo” takes it back.',
  run: async ({ operands: [id, intoId], library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const [from, into] = [await lookUp(client, id, 'source'), await lookUp(client, intoId, 'source')];
    if (!from.ok) return from;
    if (!into.ok) return into;
    const merged = await client.mergeSources({ id: from.value.id, intoId: into.value.id });
    return merged.ok ? ok({ json: { id: into.value.id }, text: into.value.id }) : merged;
  },
});
