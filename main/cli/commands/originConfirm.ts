import { confirmOrigin } from '../../../shared/model/origins';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { maker } from '../maker';
import { proposalWith } from '../originProposals';
import { plural } from '../rows';

export const originConfirm = defineCommand({
  name: 'origin confirm',
  summary: 'Confirm the proposed origin that holds a passage; it counts from then on.',
  operands: ['CLAIM|ARTICLE', 'PASSAGE'],
  options: { description: { value: 'TEXT', says: 'What to call it instead of the proposed words.' } },
  run: async ({ operands: [id, passageId], options, library }) => {
    const found = await proposalWith(library, id, passageId);
    if (!found.ok) return found;
    const { client, proposal } = found.value;
    const { description } = options;
    const { transaction, originId } = confirmOrigin(maker, proposal, description === undefined ? {} : { description });
    const applied = await client.apply(transaction);
    if (!applied.ok) return applied;
    const passages = proposal.passages.map((passage) => passage.id);
    return ok({
      json: { id: originId, passages },
      text: `${originId}: ${plural(passages.length, 'passage')} ${passages.length === 1 ? 'traces' : 'trace'} to it.`,
    });
  },
});
