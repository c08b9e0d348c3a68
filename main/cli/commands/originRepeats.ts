import { confirmRepeat, rejectRepeat, type RepeatProposal } from '../../../shared/model/origins';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';

export const originRepeats = defineCommand({
  name: 'origin repeats',
  summary: 'Say that an article reprints or relays another, or that an origin repeats another.',
  operands: ['ID', 'OF'],
  options: { not: { says: 'Say that it does not; it is not proposed again.' } },
  run: async ({ operands: [id, ofId], options, library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const [one, other] = [
      await lookUp(client, id, 'article', 'origin'),
      await lookUp(client, ofId, 'article', 'origin'),
    ];
    if (!one.ok) return one;
    if (!other.ok) return other;
    if (one.value.kind !== other.value.kind)
      return err('invalid', 'An article repeats an article, an origin repeats an origin. These are one of each.');
    const pair: Pick<RepeatProposal, 'id' | 'ofId'> = { id: one.value.id, ofId: other.value.id };
    const applied = await client.apply(options.not ? rejectRepeat(maker, one.value, pair) : confirmRepeat(maker, pair));
    return applied.ok ? ok({ json: pair, text: one.value.id }) : applied;
  },
});
