import { basename } from 'node:path';
import { fullName } from '../../../shared/model/queries';
import type { CslDate } from '../../../shared/model/records';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { readBytes } from '../io';
import { plainTitle } from '../../../shared/model/plainTitle';

export const extract = defineCommand({
  name: 'extract',
  summary: 'Print the main text of a document and what it says of itself. Needs no library.',
  operands: ['FILE'],
  options: {},
  details: [
    'Reads saved web pages (.html, .htm, .mhtml), PDF, DOCX, EPUB, Markdown and text in any common encoding. Scripts of a page',
    'are never run and nothing is fetched. “byline” is as the document prints it, “authors” are the names found in it, “csl” is',
    'the record that import would make, and “leftOut” says what the text does not hold.',
  ].join('\n'),
  run: async ({ operands: [file], io }) => {
    const bytes = await readBytes(io, file);
    if (!bytes.ok) return bytes;
    const { importDocument } = await import('../../import'); // heavy, and only this command reads documents itself
    const read = await importDocument({ name: basename(file), bytes: bytes.value, fields: {} });
    if (!read.ok) return read;
    if (read.value.text === '')
      return err(
        'unreadable',
        `${file}: Its pages are pictures without text, as of a scan. Let a program recognise the text (OCR) and take the result.`,
      );
    const { kind, csl, text, printed, leftOut = [] } = read.value;
    const authors = (csl.author ?? []).map(fullName);
    const said = {
      kind,
      title: printed?.title ?? plainTitle(csl),
      byline: printed?.byline ?? (authors.length > 0 ? authors.join(', ') : undefined),
      authors,
      siteName: printed?.siteName ?? csl['container-title'],
      issued: csl.issued && edtfOf(csl.issued),
      publishedTime: printed?.publishedTime,
      excerpt: printed?.excerpt,
      lang: csl.language,
      leftOut,
      csl,
    };
    return ok({ json: { ...said, text }, text });
  },
});

function edtfOf({ 'date-parts': parts, raw }: CslDate): string | undefined {
  const ends = (parts ?? []).map((end) =>
    end.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'),
  );
  return ends.length > 0 ? ends.join('/') : raw;
}
