import type { NotebookClient, TablePage } from '../../../shared/api';
import { answersOf, cellIndex, stateOf } from '../../../shared/review/table/cells';
import type { TableContent } from '../../../shared/review/table/content';
import { err, ok, type Result } from '../../../shared/result';
import { defineCommand } from '../command';
import { plural, rows, shorten } from '../rows';
import { chooseTable, shownCell, tableOption, writeOut } from '../tables';
import { tableChangesInWords } from '../tableChanges';

const frozenOption = {
  frozen: { value: 'FROZEN', says: 'A frozen state of it, by id, name or “last”.' },
} as const;

const MARKS = { missing: '·', 'not-reported': 'NR', conflicting: '≠', answered: '' } as const;

export const tableShow = defineCommand({
  name: 'review table show',
  summary: 'An evidence table, with what is missing, not reported and conflicting.',
  operands: [],
  options: { ...tableOption, ...frozenOption },
  details:
    'In words, · was not looked at yet, NR is not reported, and ≠ stands between answers that contradict each other.',
  run: async ({ options, library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const page = await chooseTable(notebook.value.client, options.table);
    if (!page.ok) return page;
    const { table, frozen } = page.value;
    const content = await contentOf(notebook.value.client, page.value, options.frozen);
    if (!content.ok) return content;
    const { columns, rows: sources } = content.value;
    const cellOf = cellIndex(content.value);
    const cells = sources.flatMap((row) =>
      columns.map((column) => shownCell(column, row, cellOf(row.articleId, column.id)?.values ?? [])),
    );
    const lines = sources.map((row) => [
      shorten(row.title, 40),
      ...columns.map((column) => {
        const values = cellOf(row.articleId, column.id)?.values ?? [];
        const state = stateOf(column, values);
        return state === 'answered' || state === 'conflicting'
          ? shorten(answersOf(column, values).join(state === 'conflicting' ? ' ≠ ' : '; '), 24)
          : MARKS[state];
      }),
    ]);
    return ok({
      json: { id: table.id, title: content.value.title, columns, rows: sources, cells, frozen },
      text: rows([['', ...columns.map(({ name }) => shorten(name, 24))], ...lines]),
    });
  },
});

async function contentOf(
  client: NotebookClient,
  page: TablePage,
  wanted: string | undefined,
): Promise<Result<TableContent>> {
  if (wanted === undefined) return ok(page.content);
  const id = frozenIdOf(page, wanted);
  if (!id.ok) return id;
  const frozen = await client.frozenTable({ id: id.value });
  return frozen.ok ? ok(frozen.value.content) : frozen;
}

function frozenIdOf({ frozen, table }: TablePage, wanted: string): Result<string> {
  const found = wanted === 'last' ? frozen[0] : frozen.find(({ id, name }) => id === wanted || name === wanted);
  return found ? ok(found.id) : err('not-found', `The table “${table.title}” has no frozen state “${wanted}”.`);
}

export const tableFreeze = defineCommand({
  name: 'review table freeze',
  summary: 'Keep the table as it is now, with its date and a checksum of its content.',
  operands: [],
  options: { ...tableOption, name: { value: 'NAME', says: 'As “submitted”.' } },
  run: async ({ options, library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const page = await chooseTable(client, options.table);
    if (!page.ok) return page;
    const name = options.name?.trim();
    const frozen = await client.freezeTable({ id: page.value.table.id, ...(name && { name }) });
    if (!frozen.ok) return frozen;
    return ok({ json: frozen.value, text: `${frozen.value.id}\nSHA-256 ${frozen.value.hash}` });
  },
});

export const tableChanges = defineCommand({
  name: 'review table changes',
  summary: 'What has changed since the table was frozen, cell by cell.',
  operands: [],
  options: {
    ...tableOption,
    from: { value: 'FROZEN', says: 'The frozen state, by id or name; the last when left out.' },
    to: { value: 'FROZEN', says: 'A later frozen state; the table as it is now when left out.' },
  },
  run: async ({ options: { table, from = 'last', to }, library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const page = await chooseTable(client, table);
    if (!page.ok) return page;
    if (page.value.frozen.length === 0)
      return err(
        'not-found',
        `The table “${page.value.table.title}” was never frozen. Freeze it with review table freeze.`,
      );
    const first = frozenIdOf(page.value, from);
    if (!first.ok) return first;
    const second = to === undefined ? undefined : frozenIdOf(page.value, to);
    if (second && !second.ok) return second;
    const changes = await client.tableChanges({ from: first.value, ...(second && { to: second.value }) });
    if (!changes.ok) return changes;
    return ok({ json: { from: first.value, ...changes.value }, text: tableChangesInWords(changes.value) });
  },
});

export const tableExport = defineCommand({
  name: 'review table export',
  summary: 'Write an evidence table out, with the passages behind its cells.',
  operands: [],
  options: {
    ...tableOption,
    ...frozenOption,
    format: { value: 'FORMAT', says: 'csv when left out.', oneOf: ['csv', 'markdown', 'html', 'docx'] as const },
    out: { value: 'FILE', says: 'A file, which is replaced; without it, it is printed.' },
  },
  run: async ({ options: { table, frozen, format = 'csv', out }, library, io }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const page = await chooseTable(client, table);
    if (!page.ok) return page;
    const id = frozen === undefined ? ok(page.value.table.id) : frozenIdOf(page.value, frozen);
    if (!id.ok) return id;
    const made = await client.exportTable({ id: id.value, format });
    return made.ok ? writeOut(io, made.value, out) : made;
  },
});

export const tableList = defineCommand({
  name: 'review table list',
  summary: 'The evidence tables of the library.',
  operands: [],
  options: {},
  run: async ({ library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const tables = await notebook.value.client.tables({});
    if (!tables.ok) return tables;
    return ok({
      json: { total: tables.value.length, items: tables.value },
      text:
        tables.value.length === 0
          ? 'There is no evidence table.'
          : rows(
              tables.value.map(({ id, title, rows: r, columns }) => [
                id,
                plural(r, 'row'),
                plural(columns, 'column'),
                title,
              ]),
            ),
    });
  },
});
