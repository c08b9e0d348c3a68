import { writeDocx } from './docx';
import { writeHtml } from './html';
import { writeRtf } from './rtf';
import { writeText } from './text';
import type { ExportedFile, Manuscript } from './types';

export type DocumentFormat = 'docx' | 'html' | 'rtf' | 'text';

interface Writer {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (manuscript: Manuscript) => string | Promise<Uint8Array>;
}

/** The formats in which documents are written out, one file each in this folder. */
const WRITERS: Readonly<Record<DocumentFormat, Writer>> = {
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeDocx,
  },
  html: { extension: 'html', mediaType: 'text/html', write: writeHtml },
  rtf: { extension: 'rtf', mediaType: 'application/rtf', write: writeRtf },
  text: { extension: 'txt', mediaType: 'text/plain', write: writeText },
};

/** `name` is that of the file without its ending. */
export async function writeManuscript(
  manuscript: Manuscript,
  format: DocumentFormat,
  name: string,
): Promise<ExportedFile> {
  const { extension, mediaType, write } = WRITERS[format];
  return exportedFile(`${name}.${extension}`, mediaType, await write(manuscript));
}

export const exportedFile = (name: string, mediaType: string, content: string | Uint8Array): ExportedFile => ({
  name,
  mediaType,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});
