import { transact } from '../../../shared/model/actions';
import type { StatementId } from '../../../shared/model/ids';
import { splitSourceEdits } from '../../../shared/model/sources';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';

export const sourceSplit = defineCommand({
  name: 'source split',
  summary: 'Give statements of a source to a new one; an alias of that name goes with them.',
  operands: ['SOURCE', 'STATEMENT...'],
  options: { name: { value: 'NAME', says: 'What the new source is called.', required: true } },
  run: async ({ operands, options: { name }, library }) => {
    const [sourceId = '', ...statements] = operands as readonly string[]; // the parser hands over both in one list
    if (name.trim() === '') return err('invalid', 'A source needs a name. Nothing was changed.');
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const source = await lookUp(client, sourceId, 'source');
    if (!source.ok) return source;
    const statementIds: StatementId[] = [];
    for (const id of statements) {
      const statement = await lookUp(client, id, 'statement');
      if (!statement.ok) return statement;
      if (statement.value.speakerId !== source.value.id)
        return err('invalid', `${id} is not a statement of ${source.value.name}. Nothing was changed.`);
      statementIds.push(statement.value.id);
    }
    const { edits, made } = splitSourceEdits(maker, source.value, { name, statementIds });
    const applied = await client.apply(
      transact(maker, `Part “${made.name}” from “${source.value.name}”`.slice(0, 200), edits),
    );
    return applied.ok ? ok({ json: { id: made.id }, text: made.id }) : applied;
  },
});
