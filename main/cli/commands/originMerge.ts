import { mergeOrigins } from '../../../shared/model/origins';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';

export const originMerge = defineCommand({
  name: 'origin merge',
  summary: 'Make two origins one: all that traces to the first traces to the second.',
  operands: ['ORIGIN', 'INTO'],
  options: {},
  run: async ({ operands: [id, intoId], library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const [from, into] = [await lookUp(client, id, 'origin'), await lookUp(client, intoId, 'origin')];
    if (!from.ok) return from;
    if (!into.ok) return into;
    const applied = await client.apply(mergeOrigins(maker, from.value, into.value));
    return applied.ok ? ok({ json: { id: into.value.id }, text: into.value.id }) : applied;
  },
});
