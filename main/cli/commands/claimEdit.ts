import { change } from '../../../shared/model/actions';
import { CONFIDENCES, type Claim } from '../../../shared/model/records';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';

export const claimEdit = defineCommand({
  name: 'claim edit',
  summary: 'Change the words of a claim or your confidence in it; what was before is kept with it.',
  operands: ['CLAIM'],
  options: {
    text: { value: 'TEXT', says: 'The claim, in your own words.' },
    confidence: { value: 'LEVEL', says: 'How sure you are.', oneOf: [...CONFIDENCES, 'none'] },
    because: { value: 'TEXT', says: 'What the confidence rests on.' },
  },
  run: async ({ operands: [id], options: { text, confidence, because }, library }) => {
    if (text === undefined && confidence === undefined)
      return err('bad-request', 'Say what to change: --text or --confidence.');
    if (because !== undefined && (confidence === undefined || confidence === 'none'))
      return err('bad-request', '--because goes with --confidence low, medium or high.');
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const claim = await lookUp(client, id, 'claim');
    if (!claim.ok) return claim;
    const level =
      confidence === 'none'
        ? null
        : confidence && { level: confidence, at: maker.now(), ...(because !== undefined && { reason: because }) };
    const set = { ...(text !== undefined && { text: text.trim() }), ...(level !== undefined && { confidence: level }) };
    const applied = await client.apply(change<Claim>(maker, 'Edit claim', claim.value, set));
    return applied.ok ? ok({ json: { id: claim.value.id }, text: claim.value.id }) : applied;
  },
});
