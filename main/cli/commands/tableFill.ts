import { transact } from '../../../shared/model/actions';
import { remove } from '../../../shared/model/edits';
import type { HighlightId } from '../../../shared/model/ids';
import { fillCell, readAnswer } from '../../../shared/review/table/build';
import { cellNow } from '../../../shared/review/table/cellNow';
import { cellIndex } from '../../../shared/review/table/cells';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';
import { chooseColumn, chooseRow, chooseTable, shownCell, tableOption } from '../tables';

export const tableFill = defineCommand({
  name: 'review table fill',
  summary: 'Put an answer into a cell, with the passages that it rests on.',
  operands: ['ARTICLE', 'COLUMN'],
  options: {
    ...tableOption,
    value: { value: 'VALUE', says: 'The answer, as the column has it; of a claim, how the passage stands to it.' },
    'not-reported': { says: 'It was looked for and is not in the source.' },
    passage: { value: 'HIGHLIGHT', says: 'A highlight of the article that says so.', many: true },
    comment: { value: 'TEXT', says: 'A remark on the answer.' },
    replace: { says: 'In place of what the cell holds; else beside it, and answers that differ are in conflict.' },
  },
  run: async ({ operands: [wanted, columnName], options, library }) => {
    const { value, 'not-reported': notReported, passage = [], comment } = options;
    if ((value === undefined) !== notReported)
      return err('bad-request', 'Give an answer with --value, or --not-reported, and not both.');
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const page = await chooseTable(client, options.table);
    if (!page.ok) return page;
    const row = chooseRow(page.value, wanted);
    if (!row.ok) return row;
    const column = chooseColumn(page.value, columnName);
    if (!column.ok) return column;
    const answer = value === undefined ? undefined : readAnswer(column.value, value);
    if (answer && !answer.ok) return err(answer.error.code, `${answer.error.message} Nothing was changed.`);
    const { articleId, title } = row.value;
    const passageIds: HighlightId[] = [];
    for (const id of passage) {
      const found = await lookUp(client, id, 'highlight');
      if (!found.ok) return found;
      if (found.value.articleId !== articleId)
        return err('invalid', `${id} is a passage of another source than “${title}”. Nothing was changed.`);
      passageIds.push(found.value.id);
    }
    if (column.value.claimId && answer && passageIds.length === 0)
      return err(
        'invalid',
        'What a source says of a claim is a passage: name one with --passage. Nothing was changed.',
      );
    const cell = await cellNow(client, articleId, column.value.id);
    if (!cell.ok) return cell;
    const { values, bases } = cell.value;
    const filling = { column: column.value, articleId, title, content: answer?.value, comment, passageIds };
    const step = fillCell(maker, { ...filling, values: options.replace ? [] : values, bases });
    const cleared = options.replace ? values.map(({ id }) => remove(id, bases[id])) : [];
    const applied = await client.apply({ ...step, edits: [...cleared, ...step.edits] });
    if (!applied.ok) return applied;
    const after = await client.table({ id: page.value.table.id });
    if (!after.ok) return after;
    const shown = shownCell(
      column.value,
      row.value,
      cellIndex(after.value.content)(articleId, column.value.id)?.values ?? [],
    );
    return ok({ json: shown, text: `${shown.state}  ${shown.answers.join(' / ')}` });
  },
});

export const tableClear = defineCommand({
  name: 'review table clear',
  summary: 'Empty a cell: it counts as not looked at again.',
  operands: ['ARTICLE', 'COLUMN'],
  options: { ...tableOption },
  run: async ({ operands: [wanted, columnName], options, library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const page = await chooseTable(client, options.table);
    if (!page.ok) return page;
    const row = chooseRow(page.value, wanted);
    if (!row.ok) return row;
    const column = chooseColumn(page.value, columnName);
    if (!column.ok) return column;
    const cell = await cellNow(client, row.value.articleId, column.value.id);
    if (!cell.ok) return cell;
    const { values, bases } = cell.value;
    if (values.length === 0) return err('nothing-to-do', 'This cell is empty already.');
    const label = `Clear “${column.value.name}” of “${row.value.title}”`.slice(0, 200);
    const applied = await client.apply(
      transact(
        maker,
        label,
        values.map(({ id }) => remove(id, bases[id])),
      ),
    );
    return applied.ok ? ok({ json: shownCell(column.value, row.value, []), text: 'Cleared.' }) : applied;
  },
});
