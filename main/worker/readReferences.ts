import { ok } from '../../shared/result';
import type { JobAnswer, JobArgument } from './jobs';

/** Names of files that hold references; others do when their first lines are a record. */
const NAMED = /\.(?:bib|bibtex|biblatex|ris|nbib|json|xml)$/i;
/** Files that may hold anything; all other names are those of documents. */
const ANYTHING = /\.(?:txt|text|md|markdown)$|^[^.]*$/i;
const FIRST_LINES = 400;
/** So many references are added together: few enough that nobody waits while they are unpacked and checked. */
const GROUP = 500;

/** Reads a file of references in any format and encoding; null when it holds something else. */
export async function readReferences({
  name,
  bytes,
}: JobArgument<'readReferences'>): Promise<JobAnswer<'readReferences'>> {
  if (!NAMED.test(name) && !ANYTHING.test(name)) return ok(null);
  if (bytes.includes(0) && !isUtf16(bytes)) return ok(null); // no text
  const { decode } = await import('../import');
  const decoded = decode(bytes);
  if (!decoded.ok) return ok(null); // the import of documents says why
  const { text } = decoded.value;
  const { recogniseFormat } = await import('../formats');
  const format = recogniseFormat(NAMED.test(name) ? text : text.trimStart().slice(0, FIRST_LINES));
  if (!format) return ok(null);
  const { references, failed } = format.parse(text);
  if (references.length === 0 && (failed.length === 0 || format.id === 'csl-json')) return ok(null); // other JSON
  const groups: string[] = [];
  for (let at = 0; at < references.length; at += GROUP) groups.push(JSON.stringify(references.slice(at, at + GROUP)));
  return ok({ format: format.id, label: format.label, total: references.length, groups, failed });
}

const isUtf16 = (bytes: Uint8Array): boolean => bytes.subarray(0, 200).filter((byte) => byte === 0).length > 20;
