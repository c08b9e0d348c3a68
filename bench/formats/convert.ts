import { readFileSync } from 'node:fs';
import { recogniseFormat, referenceFormats, type Parsed, type ReferenceFormat } from '../../main/formats';
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

/** The records of which something was lost on the way out and in again, by what was lost. */
export function lossesIn(
  items: readonly Item[],
  to: ReferenceFormat['id'],
): { id: string; field: string; reason: string }[] {
  const format = referenceFormats.find(({ id }) => id === to);
  return format?.write?.(items.map(({ id, ...csl }) => ({ id, csl }))).lost ?? [];
}
