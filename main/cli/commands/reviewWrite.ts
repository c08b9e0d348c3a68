import { newNote, transact } from '../../../shared/model/actions';
import { add } from '../../../shared/model/edits';
import { weakPointsNote } from '../../../shared/review/table/writeUp';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { maker } from '../maker';
import { chooseTable, tableOption } from '../tables';

export const reviewWrite = defineCommand({
  name: 'review write',
  summary: 'Write up what an evidence table says, as a note with its quotations and citations in place.',
  operands: [],
  options: {
    ...tableOption,
    by: {
      value: 'ORDER',
      says: 'theme: a section for each column; claim: for each claim. theme when left out.',
      oneOf: ['theme', 'claim'] as const,
    },
    preview: { says: 'Print it, and write no note.' },
  },
  details: [
    'Weak points (contradictions, cells not looked at, answers without a passage, a high risk of bias, and those of the',
    'claims) come in a note of their own. Export the note with export --to docx --note ID, or any other form.',
  ].join('\n'),
  run: async ({ options: { table, by = 'theme', preview }, library }) => {
    const notebook = await library.open(preview ? 'read' : 'write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const page = await chooseTable(client, table);
    if (!page.ok) return page;
    const written = await client.writeUpTable({ id: page.value.table.id, by });
    if (!written.ok) return written;
    const { title, markdown, weakPoints } = written.value;
    if (preview) return ok({ json: { title, markdown, weakPoints }, text: markdown.trimEnd() });
    const note = newNote(maker, { title, text: markdown });
    const weak =
      weakPoints.length > 0
        ? newNote(maker, { title: `Weak points: ${title}`, text: weakPointsNote(title, weakPoints) })
        : undefined;
    const step = transact(maker, `Write up “${title}”`.slice(0, 200), [note, ...(weak ? [weak] : [])].map(add));
    const applied = await client.apply(step);
    if (!applied.ok) return applied;
    return ok({
      json: { id: note.id, title, weakPoints, ...(weak && { weakPointsId: weak.id }) },
      text: [note.id, ...weakPoints.map(({ about, says }) => `! ${about}: ${says}`)].join('\n'),
    });
  },
});
