import { rejectOrigin } from '../../../shared/model/origins';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { maker } from '../maker';
import { proposalWith } from '../originProposals';

export const originReject = defineCommand({
  name: 'origin reject',
  summary: 'Reject the proposed origin that holds a passage; it is not proposed again.',
  operands: ['CLAIM|ARTICLE', 'PASSAGE'],
  options: {},
  run: async ({ operands: [id, passageId], library }) => {
    const found = await proposalWith(library, id, passageId);
    if (!found.ok) return found;
    const applied = await found.value.client.apply(rejectOrigin(maker, found.value.proposal));
    return applied.ok ? ok({ json: { rejected: found.value.proposal.key }, text: 'Rejected.' }) : applied;
  },
});
