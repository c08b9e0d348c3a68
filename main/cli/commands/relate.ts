import { addAll, newRelation } from '../../../shared/model/actions';
import { RELATION_TYPES } from '../../../shared/model/records';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';

export const relate = defineCommand({
  name: 'relate',
  summary: 'Relate one claim to another.',
  operands: ['CLAIM', 'CLAIM'],
  options: {
    as: { value: 'RELATION', says: 'How the first relates to the second.', required: true, oneOf: RELATION_TYPES },
  },
  run: async ({ operands: [fromId, toId], options, library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const from = await lookUp(client, fromId, 'claim');
    if (!from.ok) return from;
    const to = await lookUp(client, toId, 'claim');
    if (!to.ok) return to;
    const relation = newRelation(maker, { fromClaimId: from.value.id, toClaimId: to.value.id, type: options.as });
    const applied = await client.apply(addAll(maker, [relation], 'Relate two claims'));
    return applied.ok ? ok({ json: { id: relation.id }, text: relation.id }) : applied;
  },
});
