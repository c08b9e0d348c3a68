import { addAll, newEvidence } from '../../../shared/model/actions';
import { STANCES } from '../../../shared/model/records';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';

export const link = defineCommand({
  name: 'link',
  summary: 'Link a note, highlight or statement to a claim.',
  operands: ['FROM', 'CLAIM'],
  options: { as: { value: 'STANCE', says: 'What it does to the claim.', required: true, oneOf: STANCES } },
  run: async ({ operands: [fromId, claimId], options, library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const from = await lookUp(client, fromId, 'note', 'highlight', 'statement');
    if (!from.ok) return from;
    const claim = await lookUp(client, claimId, 'claim');
    if (!claim.ok) return claim;
    const evidence = newEvidence(maker, { fromId: from.value.id, claimId: claim.value.id, stance: options.as });
    const applied = await client.apply(addAll(maker, [evidence], `Link ${from.value.kind} to claim`));
    return applied.ok ? ok({ json: { id: evidence.id }, text: evidence.id }) : applied;
  },
});
