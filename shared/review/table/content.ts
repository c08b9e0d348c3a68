import type { ArticleId, ClaimId, ColumnId, EvidenceId, HighlightId, StatementId, ValueId } from '../../model/ids';
import type { Library } from '../../model/library';
import { evidenceFor, referrersOf, sourceLine, titleOf } from '../../model/queries';
import type { Article, Column, Evidence, Highlight, IsoTime, Statement, Table, Value } from '../../model/records';
import type { ColumnOption, ColumnType } from '../../model/tableRecords';
import { locatorInFile } from '../../pdf/pages';
import { projectOf } from '../project';

/** A table with all that it says, as it is shown, frozen and written out. Plain data; absent fields are absent. */
export interface TableContent {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Those that hold something, in the order of columns within rows. */
  readonly cells: readonly TableCell[];
}

export interface TableColumn {
  readonly id: ColumnId;
  readonly name: string;
  readonly type: ColumnType;
  readonly help?: string | undefined;
  readonly unit?: string | undefined;
  readonly options?: readonly ColumnOption[] | undefined;
  readonly claimId?: ClaimId | undefined;
  readonly many?: true | undefined;
}

export interface TableRow {
  readonly articleId: ArticleId;
  readonly title: string;
  /** Who, where and when. */
  readonly detail: string;
  readonly citationKey: string;
}

export interface TableCell {
  readonly columnId: ColumnId;
  readonly articleId: ArticleId;
  readonly values: readonly CellValue[];
}

export interface CellValue {
  /** A value, or the evidence from this source for the claim of the column. */
  readonly id: ValueId | EvidenceId;
  /** Words, a number, the key of an option, or a stance; absent when it is not reported. */
  readonly content?: string | number;
  readonly notReported?: true;
  readonly comment?: string;
  readonly passages: readonly CellPassage[];
}

/** `updatedAt` of what a cell holds, by its id: what a change of the cell is based on. It is no part of what a table says. */
export type CellBases = Readonly<Record<string, IsoTime>>;

export interface CellPassage {
  readonly id: HighlightId | StatementId;
  readonly quote: string;
  /** As `p. 3`. */
  readonly locator?: string;
}

/** Where the passages of a text are, as far as the caller has read it. */
export type LocatorOf = (passage: Highlight | Statement) => string | undefined;

const inItsFile: LocatorOf = (passage) => (passage.kind === 'highlight' ? locatorInFile(passage) : undefined);

/** The table as it is now: its rows are the sources that its review includes. */
export function contentOf(
  library: Library,
  table: Table,
  locatorOf: LocatorOf = inItsFile,
  columns: readonly Column[] = columnsOf(library, table),
): TableContent {
  const articles = includedArticles(library, table);
  const byColumn = columns.map((column) => cellsOf(library, column, locatorOf));
  return {
    title: table.title,
    columns: columns.map(shownColumn),
    rows: articles.map((article) => ({
      articleId: article.id,
      title: titleOf(library, article),
      detail: sourceLine(article),
      citationKey: article.citationKey,
    })),
    cells: articles.flatMap(({ id: articleId }) =>
      columns.flatMap(({ id: columnId }, at) => {
        const values = byColumn[at]?.get(articleId);
        return values ? [{ columnId, articleId, values }] : [];
      }),
    ),
  };
}

export const columnsOf = (library: Library, { id }: Table): Column[] =>
  referrersOf(library, id, 'column').sort((a, b) => a.place - b.place || (a.createdAt < b.createdAt ? -1 : 1));

export const basesOf = (library: Library, values: readonly CellValue[]): CellBases =>
  Object.fromEntries(
    values.flatMap(({ id }) => {
      const { value, evidence } = library.tables;
      const held = value.get(id as ValueId) ?? evidence.get(id as EvidenceId); // looked up, not believed
      return held ? [[id, held.updatedAt]] : [];
    }),
  );

/** The sources that a table is about, in the order in which they came in. */
export const includedArticles = (library: Library, { reviewId }: Table): Article[] =>
  (projectOf(library, reviewId)?.records ?? []).flatMap(({ candidate, outcome }) => {
    const article = outcome.state === 'included' ? library.tables.article.get(candidate.articleId) : undefined;
    return article ?? [];
  });

function shownColumn({ id, name, type, help, unit, options, claimId, many }: Column): TableColumn {
  return {
    ...{ id, name, type },
    ...(help !== undefined && { help }),
    ...(unit !== undefined && { unit }),
    ...(options !== undefined && { options }),
    ...(claimId !== undefined && { claimId }),
    ...(many !== undefined && { many }),
  };
}

function cellsOf(library: Library, column: Column, locatorOf: LocatorOf): Map<ArticleId, CellValue[]> {
  const cells = new Map<ArticleId, CellValue[]>();
  const put = (articleId: ArticleId, value: CellValue): void => {
    const values = cells.get(articleId);
    if (values) values.push(value);
    else cells.set(articleId, [value]);
  };
  for (const value of referrersOf(library, column.id, 'value').sort(byTime))
    put(value.articleId, shownValue(library, value, locatorOf));
  if (column.claimId)
    for (const evidence of evidenceFor(library, column.claimId)) {
      const from = passageOf(library, evidence);
      if (from) put(from.articleId, shownEvidence(evidence, from, locatorOf));
    }
  return cells;
}

const byTime = (a: Value, b: Value): number => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0);

function shownValue(library: Library, value: Value, locatorOf: LocatorOf): CellValue {
  const { id, content, notReported, comment, passageIds } = value;
  const passages = passageIds.flatMap((passage) => library.tables.highlight.get(passage) ?? []);
  return {
    id,
    ...(content !== undefined && { content }),
    ...(notReported && { notReported }),
    ...(comment !== undefined && { comment }),
    passages: passages.map((passage) => shownPassage(passage, passage.anchor.quote, locatorOf)),
  };
}

/** Proposed statements say nothing yet. */
function passageOf(library: Library, { fromId }: Evidence): Highlight | Statement | undefined {
  const highlight = library.tables.highlight.get(fromId as HighlightId); // it is looked up, not believed
  const statement = library.tables.statement.get(fromId as StatementId);
  return highlight ?? (statement?.review === 'proposed' || statement?.review === 'rejected' ? undefined : statement);
}

function shownEvidence(
  { id, stance, comment }: Evidence,
  from: Highlight | Statement,
  locatorOf: LocatorOf,
): CellValue {
  const quote = from.kind === 'highlight' ? from.anchor.quote : from.content.map((part) => part.quote).join(' … ');
  return {
    id,
    content: stance,
    ...(comment !== undefined && { comment }),
    passages: [shownPassage(from, quote, locatorOf)],
  };
}

function shownPassage(passage: Highlight | Statement, quote: string, locatorOf: LocatorOf): CellPassage {
  const locator = locatorOf(passage);
  return { id: passage.id, quote, ...(locator !== undefined && { locator }) };
}
