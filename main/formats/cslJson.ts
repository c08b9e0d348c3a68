import { cslItem, type CslItem } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import {
  CSL_TYPES,
  DATE_PARTS,
  DATE_VARIABLES,
  NAME_PARTS,
  NAME_VARIABLES,
  NUMBER_VARIABLES,
  TEXT_VARIABLES,
} from './cslFields';
import type { Loss, Parsed, Reference, ReferenceFormat } from './format';
import { splitArray } from './splitArray';
import { isRecord } from './values';

/**
 * CSL-JSON, the form in which records are kept. Written so that it is valid by the published schema: what the schema has
 * no variable for goes to `custom`. Read as people write it: one item or many, items that are broken set apart.
 */
export const cslJson: Required<ReferenceFormat> = {
  id: 'csl-json',
  label: 'CSL-JSON',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  recognises: (text) => /^\s*(?:\[\s*(?:\{|\])|\{\s*")/.test(text),
  parse,
  write,
};

function write(references: readonly Reference[]): { text: string; lost: Loss[] } {
  const lost: Loss[] = [];
  const items = references.map(({ id, csl }) =>
    validItem(id, csl, (field, reason) => lost.push({ id, field, reason })),
  );
  return { text: `${JSON.stringify(items, null, 2)}\n`, lost };
}

type Lose = (field: string, reason: string) => void;

function validItem(id: string, csl: CslItem, lose: Lose): Record<string, unknown> {
  const { id: _own, type, custom, ...fields } = csl;
  const extra: Record<string, unknown> = isRecord(custom) ? { ...custom } : custom === undefined ? {} : { custom };
  const item: Record<string, unknown> = { id, type };
  if (!CSL_TYPES.has(type)) {
    item['type'] = 'document';
    extra['type'] = type;
    lose('type', `CSL has no type “${type}”; written as document, with the type under “custom”.`);
  }
  for (const [field, value] of Object.entries(fields)) {
    const valid = validValue(field, value, lose);
    if (valid !== undefined) item[field] = valid;
    else if (value !== undefined && extra[field] === undefined) extra[field] = value;
    else if (value !== undefined) lose(field, 'There is another value of this name under “custom”.');
  }
  if (Object.keys(extra).length > 0) item['custom'] = extra;
  return item;
}

/** The value as the schema admits it, or undefined when it admits none in this field. */
function validValue(field: string, value: unknown, lose: Lose): unknown {
  if (TEXT_VARIABLES.has(field)) return typeof value === 'number' ? String(value) : stringOnly(value);
  if (NUMBER_VARIABLES.has(field)) return typeof value === 'number' ? value : stringOnly(value);
  if (field === 'categories') return Array.isArray(value) && value.every(stringOnly) ? value : undefined;
  if (NAME_VARIABLES.has(field)) {
    return Array.isArray(value) && value.every(isRecord)
      ? value.map((name) => only(NAME_PARTS, name, field, lose))
      : undefined;
  }
  if (DATE_VARIABLES.has(field)) return isRecord(value) ? only(DATE_PARTS, value, field, lose) : undefined;
  return undefined;
}

const stringOnly = (value: unknown) => (typeof value === 'string' ? value : undefined);

function only(parts: ReadonlySet<string>, value: Record<string, unknown>, field: string, lose: Lose): object {
  const entries = Object.entries(value).filter(([part, content]) => {
    if (parts.has(part)) return true;
    if (content !== undefined) lose(field, `CSL has no place for “${part}” there.`);
    return false;
  });
  return Object.fromEntries(entries);
}

function parse(text: string): Parsed {
  const parsed: Parsed = { references: [], failed: [] };
  for (const { line, text: source, problem } of splitArray(text)) {
    const reference = problem === undefined ? readItem(source) : err('invalid', problem);
    if (reference.ok) parsed.references.push(reference.value);
    else parsed.failed.push({ line, reason: reference.error.message });
  }
  return parsed;
}

function readItem(source: string): Result<Reference> {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return err('invalid', `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (!isRecord(value)) return err('invalid', 'This is not an item: items are objects in braces.');
  const { id, ...fields } = value;
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') return err('invalid', 'This item has no id.');
  for (const field of DATE_VARIABLES) {
    const date = readDate(fields[field]);
    if (date === undefined) delete fields[field];
    else fields[field] = date;
  }
  const item = cslItem.safeParse(fields);
  if (item.success) return ok({ id: String(id), csl: item.data });
  const [issue] = item.error.issues;
  return err('invalid', `The item ${id} cannot be used: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`);
}

/** CSL-JSON also has dates as EDTF text, and some programs write the parts of an unknown date as null. */
function readDate(date: unknown): unknown {
  if (typeof date === 'string') return { raw: date };
  if (!isRecord(date) || !Array.isArray(date['date-parts'])) return date;
  const parts = date['date-parts']
    .map((part: unknown) => (Array.isArray(part) ? part.filter((number) => number !== null && number !== '') : part))
    .filter((part) => !Array.isArray(part) || part.length > 0);
  const { 'date-parts': _parts, ...others } = date;
  if (parts.length > 0) return { ...others, 'date-parts': parts };
  return Object.keys(others).length > 0 ? others : undefined;
}
