import { z } from 'zod';
import type { ArticleId, ColumnId, FreezeId, ReviewId, TableId } from '../model/ids';
import type { Column, Table } from '../model/records';
import type { TableChanges } from '../review/table/changes';
import type { CellBases, CellValue, TableColumn, TableContent } from '../review/table/content';
import type { TableWeakness } from '../review/table/writeUp';
import type { ExportedNotes } from './exporting';

/* Evidence tables of a review: what the included sources say of the researcher's questions. */

/** The argument of each call. */
export const tablesCalls = {
  tables: z.object({
    /** Of one review; of all when left out. */
    reviewId: z.string().optional(),
  }),
  table: z.object({ id: z.string() }),
  tableCells: z.object({ articleId: z.string() }),
  freezeTable: z.object({ id: z.string(), name: z.string().trim().min(1).optional() }),
  frozenTable: z.object({ id: z.string() }),
  tableChanges: z.object({
    /** A frozen state. */
    from: z.string(),
    /** A later frozen state; the table as it is now when left out. */
    to: z.string().optional(),
  }),
  writeUpTable: z.object({
    id: z.string(),
    /** By the columns of the table, or by claims. */
    by: z.enum(['theme', 'claim']).default('theme'),
  }),
  exportTable: z.object({
    /** A table, or a frozen state of one. */
    id: z.string(),
    format: z.enum(['csv', 'markdown', 'html', 'docx']),
  }),
} as const;

/** What each call answers. */
export interface TablesAnswers {
  /** Lists evidence tables, the oldest first. */
  tables: TableInfo[];
  /** Gives a table as it is now. */
  table: TablePage;
  /** Gives the cells of one source in every table that it is a row of, empty ones included. */
  tableCells: SourceCells[];
  /** Keeps the table as it is now. One step of undo. */
  freezeTable: FrozenInfo;
  /** Gives a frozen state; `damaged` when it is not what was frozen. */
  frozenTable: FrozenInfo & { content: TableContent };
  /** Says what has changed since a table was frozen, cell by cell. */
  tableChanges: TableChanges;
  /** Writes what a table says as an outline in Markdown; the caller keeps it as a note. */
  writeUpTable: WrittenUpTable;
  /** Writes a table out; the caller saves the file. */
  exportTable: ExportedNotes;
}

export interface TableInfo {
  id: TableId;
  reviewId: ReviewId;
  title: string;
  rows: number;
  columns: number;
}

export interface FrozenInfo {
  id: FreezeId;
  tableId: TableId;
  name?: string;
  /** When it was frozen. */
  at: string;
  /** SHA-256 of its content. */
  hash: string;
}

export interface TablePage {
  table: Table;
  content: TableContent;
  /** The columns as records, in the order of the content. */
  columns: Column[];
  /** Latest first. */
  frozen: FrozenInfo[];
}

export interface WrittenUpTable {
  title: string;
  markdown: string;
  weakPoints: TableWeakness[];
}

/** A source in one table. */
export interface SourceCells {
  tableId: TableId;
  tableTitle: string;
  articleId: ArticleId;
  title: string;
  cells: { column: TableColumn & { id: ColumnId }; values: CellValue[]; bases: CellBases }[];
}
