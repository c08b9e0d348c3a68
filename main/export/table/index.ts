import { writeDocx, writeHtml } from '../document';
import type { Losses } from '../source';
import { writeCsv } from './csv';
import { tableManuscript } from './document';
import { writeMarkdown } from './markdown';
import type { TableToWrite } from './written';

export type TableFormat = 'csv' | 'markdown' | 'html' | 'docx';
export type { TableToWrite };

interface WrittenTable {
  readonly extension: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
  readonly lost: Losses;
}

/** Writes an evidence table, live or frozen, with the passages behind its cells. */
export async function writeTable(table: TableToWrite, format: TableFormat): Promise<WrittenTable> {
  switch (format) {
    case 'csv': {
      const { text, lost } = writeCsv(table);
      return { extension: 'csv', mediaType: 'text/csv', content: text, lost };
    }
    case 'markdown':
      return { extension: 'md', mediaType: 'text/markdown', content: writeMarkdown(table), lost: [] };
    case 'html':
      return { extension: 'html', mediaType: 'text/html', content: writeHtml(tableManuscript(table)), lost: [] };
    case 'docx':
      return {
        extension: 'docx',
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        content: await writeDocx(tableManuscript(table)),
        lost: [],
      };
  }
}
