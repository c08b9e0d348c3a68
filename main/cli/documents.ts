import { plainOutlet } from '../../shared/model/plainTitle';
import { basename } from 'node:path';
import type { ImportFields } from '../../shared/api';
import { edtfOf } from '../../shared/model/dates';
import type { CslItem } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import { importDocument } from '../import';
import { readBytes, type Io } from './io';
import type { LibraryHandle } from './libraries';
import { lookUp } from './lookUp';

/** A text with what is known of it, from a file or from the library. */
export interface ReadDocument {
  /** As the person named it. */
  readonly name: string;
  readonly text: string;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** EDTF, to the day, month or year. */
  readonly issued?: string | undefined;
}

/** Reads a document by the path of a file or by the id or citation key of an article; a file is looked for first. */
export async function readDocument(
  io: Io,
  library: LibraryHandle,
  name: string,
  fields: ImportFields = {},
): Promise<Result<ReadDocument>> {
  const bytes = await readBytes(io, name);
  if (bytes.ok) {
    const read = await importDocument({ name: basename(name), bytes: bytes.value, fields });
    if (!read.ok) return err(read.error.code, `${name}: ${read.error.message}`);
    return ok({ name, text: read.value.text, ...about(read.value.csl) });
  }
  if (!bytes.error.message.endsWith('does not exist.')) return bytes;
  const notebook = await library.open('read');
  if (!notebook.ok) return looksLikePath(name) || notebook.error.code === 'not-found' ? noDocument(name) : notebook;
  const { client } = notebook.value;
  const article = await lookUp(client, name, 'article');
  if (!article.ok) return article.error.code === 'not-found' ? noDocument(name) : article;
  const text = await client.text({ id: article.value.id });
  if (!text.ok) return text;
  const { issued = undefined, ...rest } = about(article.value.csl);
  return ok({ name, text: text.value.text, ...rest, issued: fields.issued ?? issued });
}

const looksLikePath = (name: string): boolean => /[/\\.]/.test(name);
const noDocument = (name: string): Result<never> =>
  err(
    'not-found',
    `${name} is neither a file nor an article of the library. Check the name, or look it up with commonplace list articles.`,
  );

const about = ({ title, issued, ...csl }: CslItem): Omit<ReadDocument, 'name' | 'text'> => ({
  title,
  publisher: plainOutlet(csl),
  issued: edtfOf(issued),
});
