import { entryInlines } from './manuscript';
import type { ExportedFile } from './types';
import { exportedFile, writeManuscript, type DocumentFormat } from './writers';

export interface EntriesToWrite {
  /** As citeproc prints them: in HTML, or in Markdown for a file of it. */
  readonly entries: readonly string[];
  readonly format: DocumentFormat | 'markdown';
  /** Language tag. */
  readonly language: string;
  /** Name of the file without its ending. */
  readonly name: string;
}

const TITLE = 'References';

/** Writes a list of works, printed in a style, as a document of its own. */
export function writeEntries({ entries, format, language, name }: EntriesToWrite): Promise<ExportedFile> {
  if (format === 'markdown') {
    const text = `${[`# ${TITLE}`, ...entries.map((entry) => entry.trim())].join('\n\n')}\n`;
    return Promise.resolve(exportedFile(`${name}.md`, 'text/markdown', text));
  }
  const references = entries.map((entry) => entryInlines(entry));
  return writeManuscript({ title: TITLE, language, blocks: [], references, referencesTitle: TITLE }, format, name);
}
