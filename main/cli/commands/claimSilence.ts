import { change } from '../../../shared/model/actions';
import { SILENCES, type Claim, type Silence } from '../../../shared/model/records';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';

export const claimSilence = defineCommand({
  name: 'claim silence',
  summary: 'Record that somebody was asked and said nothing, or that something was searched and not found.',
  operands: ['CLAIM'],
  options: {
    how: { value: 'HOW', says: 'What happened.', required: true, oneOf: SILENCES },
    where: { value: 'TEXT', says: 'Who was asked, or where it was searched.', required: true },
    when: { value: 'EDTF', says: 'When, as 2024-09-12.' },
    comment: { value: 'TEXT', says: 'What else is worth knowing, as the words of the refusal.' },
  },
  run: async ({ operands: [id], options: { how, where, when, comment }, library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const claim = await lookUp(client, id, 'claim');
    if (!claim.ok) return claim;
    const silence: Silence = {
      how,
      where: where.trim(),
      ...(when !== undefined && { when }),
      ...(comment !== undefined && { comment }),
      at: maker.now(),
    };
    const silences = [...(claim.value.silences ?? []), silence];
    const applied = await client.apply(change<Claim>(maker, 'Record silence', claim.value, { silences }));
    return applied.ok ? ok({ json: { id: claim.value.id, silences: silences.length }, text: claim.value.id }) : applied;
  },
});
