import { change } from '../../../shared/model/actions';
import type { Origin } from '../../../shared/model/records';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';

export const originEdit = defineCommand({
  name: 'origin edit',
  summary: 'Change what an origin is called, who spoke, where and when.',
  operands: ['ORIGIN'],
  options: {
    description: { value: 'TEXT', says: 'What it is called.' },
    speaker: { value: 'SOURCE', says: 'Who spoke: the id of a source.' },
    where: { value: 'TEXT', says: 'The occasion; empty when it is not known.' },
    when: { value: 'EDTF', says: 'When it was said; empty when it is not known.' },
  },
  run: async ({ operands: [id], options: { description, speaker, where, when }, library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const origin = await lookUp(client, id, 'origin');
    if (!origin.ok) return origin;
    const source = speaker === undefined ? undefined : await lookUp(client, speaker, 'source');
    if (source && !source.ok) return source;
    const set = {
      ...(description !== undefined && { description }),
      ...(source && { speakerId: source.value.id }),
      ...(where !== undefined && { where: where === '' ? null : where }),
      ...(when !== undefined && { when: when === '' ? null : when }),
    };
    if (Object.keys(set).length === 0)
      return err('bad-request', 'Say what to change: --description, --speaker, --where or --when.');
    const applied = await client.apply(change<Origin>(maker, 'Edit origin', origin.value, set));
    return applied.ok ? ok({ json: { id: origin.value.id }, text: origin.value.id }) : applied;
  },
});
