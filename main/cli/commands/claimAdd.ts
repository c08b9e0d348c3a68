import { addAll, newClaim } from '../../../shared/model/actions';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { maker } from '../maker';

export const claimAdd = defineCommand({
  name: 'claim add',
  summary: 'Write down a claim to follow.',
  operands: [],
  options: { text: { value: 'TEXT', says: 'The claim, in your own words.', required: true } },
  run: async ({ options: { text }, library }) => {
    if (text.trim() === '') return err('invalid', 'A claim needs some words; these are none. Nothing was changed.');
    const notebook = await library.open('create');
    if (!notebook.ok) return notebook;
    const claim = newClaim(maker, { text: text.trim() });
    const applied = await notebook.value.client.apply(addAll(maker, [claim]));
    return applied.ok ? ok({ json: { id: claim.id }, text: claim.id }) : applied;
  },
});
