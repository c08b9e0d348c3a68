import { addAll, transact } from '../../../shared/model/actions';
import { add } from '../../../shared/model/edits';
import { COLUMN_TYPES, LEVELS } from '../../../shared/model/tableRecords';
import {
  FIRST_JUDGEMENTS,
  newColumn,
  newTable,
  optionsNamed,
  placeAfter,
  ROB2_DOMAINS,
} from '../../../shared/review/table/build';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';
import { chooseReview, reviewOption } from '../reviews';
import { chooseTable, tableOption } from '../tables';

export const tableAdd = defineCommand({
  name: 'review table add',
  summary: 'Begin an evidence table; its rows are the sources that the review includes.',
  operands: [],
  options: { ...reviewOption, title: { value: 'TITLE', says: '“Evidence” when left out.' } },
  run: async ({ options, library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const review = await chooseReview(client, options.review);
    if (!review.ok) return review;
    const title = options.title?.trim() || 'Evidence';
    const table = newTable(maker, review.value.review.id, title);
    const applied = await client.apply(addAll(maker, [table], `Begin the table “${title}”`.slice(0, 200)));
    return applied.ok ? ok({ json: { id: table.id, title }, text: table.id }) : applied;
  },
});

export const tableColumn = defineCommand({
  name: 'review table column',
  summary: 'Add a column: a question that is put to every source.',
  operands: [],
  options: {
    ...tableOption,
    name: { value: 'NAME', says: 'What heads the column; of a claim, its words when left out.' },
    type: { value: 'TYPE', says: `${COLUMN_TYPES.join(', ')}; text when left out.`, oneOf: COLUMN_TYPES },
    question: { value: 'TEXT', says: 'The question in full, or what counts as an answer.' },
    unit: { value: 'UNIT', says: 'Of numbers, as weeks.' },
    option: {
      value: 'NAME',
      says: `What can be chosen, in order. Of judgements, names for ${LEVELS.join(', ')}.`,
      many: true,
    },
    claim: { value: 'CLAIM', says: 'Of the type claim: its cells are the evidence of each source for this claim.' },
    many: { says: 'Several answers stand side by side and do not contradict each other.' },
    rob2: { says: 'Adds the five domains of RoB 2 and the overall judgement instead of one column.' },
  },
  run: async ({ options, library }) => {
    const {
      type = options.claim === undefined ? 'text' : 'claim',
      question,
      unit,
      option = [],
      many,
      rob2,
      name,
    } = options;
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const page = await chooseTable(client, options.table);
    if (!page.ok) return page;
    const { table, columns } = page.value;
    const claim = options.claim === undefined ? undefined : await lookUp(client, options.claim, 'claim');
    if (claim && !claim.ok) return claim;
    const called = name?.trim() || claim?.value.text;
    if (rob2 ? called !== undefined : called === undefined)
      return err(
        'bad-request',
        rob2 ? '--rob2 names its columns itself.' : 'A column needs a name: give it with --name.',
      );
    if (type === 'judgement' && option.length > 0 && option.length !== LEVELS.length)
      return err('bad-request', `Name all four judgements, for ${LEVELS.join(', ')}, or none.`);
    const named =
      type === 'judgement'
        ? FIRST_JUDGEMENTS.map((each, at) => ({ ...each, name: option[at] ?? each.name }))
        : optionsNamed(option);
    const place = placeAfter(columns);
    const made = rob2
      ? ROB2_DOMAINS.map((domain, at) => newColumn(maker, table.id, { name: domain, type: 'judgement' }, place + at))
      : [
          newColumn(
            maker,
            table.id,
            { name: called ?? '', type, help: question, unit, options: named, claimId: claim?.value.id, many },
            place,
          ),
        ];
    const label = made.length > 1 ? `Add ${made.length} columns` : `Add the column “${made[0]?.name ?? ''}”`;
    const applied = await client.apply(transact(maker, label.slice(0, 200), made.map(add)));
    if (!applied.ok) return applied;
    const ids = made.map(({ id }) => id);
    return ok({ json: { id: ids[0], ids, tableId: table.id }, text: ids.join('\n') });
  },
});
