import { ok, type Result } from '../../../shared/result';
import { readText } from '../readText';
import { annotations } from './annotations';
import { hypothesis } from './hypothesis';
import { kindle } from './kindle';
import { readwise } from './readwise';
import { table } from './table';
import type { ForeignMarks, HighlightFormat } from './types';
import { zotero } from './zotero';

export type { ForeignMark, ForeignMarks, ForeignSource } from './types';

/** Every kind of file of highlights, the particular before the general. */
const FORMATS: readonly HighlightFormat[] = [annotations, hypothesis, kindle, zotero, table, readwise];
/** Endings that such files have. */
const ENDINGS = /\.(?:json|jsonld|json-ld|csv|txt|md|markdown|html?)$/i;

/** The highlights in a file that another program wrote; undefined when it is no such file. */
export function readHighlights(file: {
  name: string;
  bytes: Uint8Array;
}): Result<(ForeignMarks & { kind: HighlightFormat['kind']; label: string }) | undefined> {
  if (!ENDINGS.test(file.name)) return ok(undefined);
  const decoded = readText(file.bytes);
  if (!decoded.ok) return ok(undefined); // the import of documents says why
  const { text } = decoded.value;
  const format = FORMATS.find(({ accepts }) => accepts({ name: file.name, text }));
  if (!format) return ok(undefined);
  const read = format.read(text);
  return read.ok ? ok({ ...read.value, kind: format.kind, label: format.label }) : read;
}
