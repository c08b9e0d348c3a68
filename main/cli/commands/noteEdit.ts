import { change } from '../../../shared/model/actions';
import type { Note } from '../../../shared/model/records';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';
import { noteText, noteTextOptions } from '../noteText';

export const noteEdit = defineCommand({
  name: 'note edit',
  summary: 'Replace the words of a note.',
  operands: ['ID'],
  options: noteTextOptions,
  run: async ({ operands: [id], options, library, io }) => {
    const text = await noteText(io, options);
    if (!text.ok) return text;
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const note = await lookUp(client, id, 'note');
    if (!note.ok) return note;
    const applied = await client.apply(change<Note>(maker, 'Edit note', note.value, text.value));
    return applied.ok ? ok({ json: { id: note.value.id }, text: note.value.id }) : applied;
  },
});
