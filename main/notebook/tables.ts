import { fileNameOf } from '../../shared/fileName';
import type { CheckedArgument, FrozenInfo, NotebookApi } from '../../shared/api';
import { fresh, transact } from '../../shared/model/actions';
import { add } from '../../shared/model/edits';
import { isIdOf, type TableId } from '../../shared/model/ids';
import { findItem, referrersOf, titleOf } from '../../shared/model/queries';
import type { Freeze, Table } from '../../shared/model/records';
import { changesBetween } from '../../shared/review/table/changes';
import { basesOf, columnsOf, contentOf, includedArticles, type TableContent } from '../../shared/review/table/content';
import { err, ok, type Result } from '../../shared/result';
import { frozenHash } from './frozenHash';
import { readLocators } from './locators';
import type { Parts } from './parts';
import { writeUpTable } from './tableWriteUp';
import { localDay } from '../../shared/localDay';

type TableCalls = Pick<
  NotebookApi,
  'tables' | 'table' | 'tableCells' | 'freezeTable' | 'frozenTable' | 'tableChanges' | 'exportTable' | 'writeUpTable'
>;

/** Answers the calls about evidence tables. */
export function tableCalls(
  parts: Pick<Parts, 'store' | 'texts' | 'worker' | 'now' | 'unique'>,
  claim: NotebookApi['claim'],
): TableCalls {
  const { store, texts, worker } = parts;
  const { library } = store;

  function find(id: string): Result<Table> {
    const table = isIdOf('table', id) ? library.tables.table.get(id) : undefined;
    return table ? ok(table) : err('not-found', `There is no evidence table with the id “${id}”.`);
  }

  function findFrozen(id: string): Result<{ freeze: Freeze; content: TableContent }> {
    const freeze = isIdOf('freeze', id) ? library.tables.freeze.get(id) : undefined;
    if (!freeze) return err('not-found', `There is no frozen table with the id “${id}”.`);
    if (frozenHash(freeze.content) !== freeze.hash)
      return err(
        'damaged',
        'This frozen table is not what was frozen: its content and its checksum differ. Nothing was changed. A backup may hold it whole.',
      );
    return ok({ freeze, content: freeze.content as unknown as TableContent }); // its hash says that it is what was written
  }

  /** The table with the pages of its passages, as it is frozen and written out. */
  async function fullContent(id: TableId): Promise<Result<TableContent>> {
    const before = find(id);
    if (!before.ok) return before;
    const articles = includedArticles(library, before.value);
    const locatorOf = await readLocators(
      library,
      texts,
      articles.map((article) => article.id),
    );
    const table = find(id); // it may have gone while the layouts were read
    return table.ok ? ok(contentOf(library, table.value, locatorOf)) : table;
  }

  async function freezeTable({ id, name }: CheckedArgument<'freezeTable'>): Promise<Result<FrozenInfo>> {
    const table = find(id);
    if (!table.ok) return table;
    const content = await fullContent(table.value.id);
    if (!content.ok) return content;
    const freeze: Freeze = {
      tableId: table.value.id,
      ...(name !== undefined && { name }),
      content: content.value as unknown as Freeze['content'], // plain data
      hash: frozenHash(content.value),
      ...fresh(parts, 'freeze'),
    };
    const label = `Freeze the table “${table.value.title}”`.slice(0, 200);
    const done = await store.submit({ type: 'do', transaction: transact(parts, label, [add(freeze)]) });
    return done.ok ? ok(infoOf(freeze)) : done;
  }

  async function exportTable({ id, format }: CheckedArgument<'exportTable'>) {
    const frozen = isIdOf('freeze', id) ? findFrozen(id) : undefined;
    if (frozen && !frozen.ok) return frozen;
    const table = frozen ? undefined : find(id);
    if (table && !table.ok) return table;
    const content = frozen ? ok(frozen.value.content) : await fullContent(id as TableId); // it was just found
    if (!content.ok) return content;
    const freeze = frozen?.value.freeze;
    return worker.call('exportTable', {
      content: content.value,
      ...(freeze && { frozen: { at: freeze.createdAt, hash: freeze.hash } }),
      format,
      name: fileNameOf(freeze ? `${content.value.title} ${localDay(freeze.createdAt)}` : content.value.title),
    });
  }

  return {
    tables: async ({ reviewId }) =>
      ok(
        [...library.tables.table.values()]
          .filter((table) => reviewId === undefined || table.reviewId === reviewId)
          .map((table) => ({
            ...{ id: table.id, reviewId: table.reviewId, title: table.title },
            rows: includedArticles(library, table).length,
            columns: columnsOf(library, table).length,
          })),
      ),
    table: async ({ id }) => {
      const table = find(id);
      if (!table.ok) return table;
      const frozen = referrersOf(library, table.value.id, 'freeze').sort((a, b) =>
        a.createdAt < b.createdAt ? 1 : -1,
      );
      return ok({
        table: table.value,
        content: contentOf(library, table.value),
        columns: columnsOf(library, table.value),
        frozen: frozen.map(infoOf),
      });
    },
    tableCells: async ({ articleId }) => {
      const article = findItem(library, articleId);
      if (article?.kind !== 'article')
        return err('not-found', `There is no article with the id or citation key “${articleId}”.`);
      return ok(
        [...library.tables.table.values()].flatMap((table) => {
          const content = contentOf(library, table);
          if (!content.rows.some((row) => row.articleId === article.id)) return [];
          const own = content.cells.filter((cell) => cell.articleId === article.id);
          return {
            ...{ tableId: table.id, tableTitle: table.title, articleId: article.id, title: titleOf(library, article) },
            cells: content.columns.map((column) => {
              const values = [...(own.find(({ columnId }) => columnId === column.id)?.values ?? [])];
              return { column, values, bases: basesOf(library, values) };
            }),
          };
        }),
      );
    },
    freezeTable,
    frozenTable: async ({ id }) => {
      const found = findFrozen(id);
      return found.ok ? ok({ ...infoOf(found.value.freeze), content: found.value.content }) : found;
    },
    tableChanges: async ({ from, to }) => {
      const before = findFrozen(from);
      if (!before.ok) return before;
      const after = to === undefined ? await fullContent(before.value.freeze.tableId) : findFrozen(to);
      if (!after.ok) return after;
      return ok(changesBetween(before.value.content, 'freeze' in after.value ? after.value.content : after.value));
    },
    exportTable,
    writeUpTable: (argument) => writeUpTable(parts, claim, argument),
  };
}

const infoOf = ({ id, tableId, name, createdAt, hash }: Freeze): FrozenInfo => ({
  ...{ id, tableId, at: createdAt, hash },
  ...(name !== undefined && { name }),
});
