import { readFileSync } from 'node:fs';
import { recogniseFormat, referenceFormats, type Parsed, type ReferenceFormat } from '../../main/formats';
import type { Loss } from '../../main/formats/format';
import { lossesOf } from '../../main/formats/readBack';
import { decode } from '../../main/import';
import type { CslItem } from '../../shared/model/records';

export type Item = CslItem & { readonly id: string };

const NOTHING: Parsed = { references: [], failed: [] };

/** The references of a file as `convert` reads it, format and encoding found out; a file that is refused has none. */
export function readItems(file: string): Item[] {
  const decoded = decode(readFileSync(file));
  const parsed = decoded.ok ? (recogniseFormat(decoded.value.text)?.parse(decoded.value.text) ?? NOTHING) : NOTHING;
  return parsed.references.map(({ id, csl }) => ({ id, ...csl }));
}

/**
 * What was lost of records on the way out and in again: what the report declared, and what reading the whole file shows
 * besides.
 */
export function lossesIn(items: readonly Item[], to: ReferenceFormat['id']): { declared: Loss[]; undeclared: Loss[] } {
  const format = referenceFormats.find(({ id }) => id === to);
  const references = items.map(({ id, ...csl }) => ({ id, csl }));
  const { text, lost } = format?.write?.(references) ?? { text: '', lost: [] };
  const { references: read } = format?.parse(text) ?? NOTHING;
  const shown = references.flatMap((reference, at) => lossesOf(reference, read.slice(at, at + 1), to));
  const undeclared = shown.filter(
    ({ id, field }) => !lost.some((declared) => declared.id === id && declared.field === field),
  );
  return { declared: lost, undeclared };
}
