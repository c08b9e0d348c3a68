import { addAll, newNote } from '../../../shared/model/actions';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';
import { noteText, noteTextOptions } from '../noteText';

export const noteAdd = defineCommand({
  name: 'note add',
  summary: 'Write a note.',
  operands: [],
  options: {
    ...noteTextOptions,
    about: {
      value: 'ID',
      says: 'What it is about: an article (id or citation key), highlight, statement or claim.',
      many: true,
    },
  },
  details: 'Cite articles as [@key, p. 3].',
  run: async ({ options, library, io }) => {
    const text = await noteText(io, options);
    if (!text.ok) return text;
    const notebook = await library.open('create');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const aboutIds = [];
    for (const id of options.about) {
      const about = await lookUp(client, id, 'article', 'highlight', 'statement', 'claim');
      if (!about.ok) return about;
      aboutIds.push(about.value.id);
    }
    const note = newNote(maker, { ...text.value, aboutIds });
    const applied = await client.apply(addAll(maker, [note]));
    return applied.ok ? ok({ json: { id: note.id }, text: note.id }) : applied;
  },
});
