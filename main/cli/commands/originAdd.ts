import { addAll, newOrigin } from '../../../shared/model/actions';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';

export const originAdd = defineCommand({
  name: 'origin add',
  summary: 'Name the event in which something was first said.',
  operands: [],
  options: {
    description: { value: 'TEXT', says: 'As “Interview with Radio Nine”.', required: true },
    speaker: { value: 'SOURCE', says: 'Who spoke: the id of a source.' },
    where: { value: 'TEXT', says: 'The occasion.' },
    when: { value: 'EDTF', says: 'When it was said, as 2024-09-12.' },
  },
  run: async ({ options: { description, speaker, where, when }, library }) => {
    if (description.trim() === '') return err('invalid', 'An origin needs a description. Nothing was changed.');
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const source = speaker === undefined ? undefined : await lookUp(client, speaker, 'source');
    if (source && !source.ok) return source;
    const origin = newOrigin(maker, {
      description: description.trim(),
      ...(source && { speakerId: source.value.id }),
      ...(where !== undefined && { where }),
      ...(when !== undefined && { when }),
    });
    const applied = await client.apply(addAll(maker, [origin]));
    return applied.ok ? ok({ json: { id: origin.id }, text: origin.id }) : applied;
  },
});
