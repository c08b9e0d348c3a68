import type { CslItem } from '../../shared/model/records';
import { DATE_VARIABLES, NAME_VARIABLES } from './cslFields';
import type { Loss, Parsed, Reference } from './format';
import { fieldInWords } from '../../shared/bibliography/fieldNames';
import { bareDoi } from '../../shared/bibliography/identifiers';
import { splitKeywords } from './keywords';
import { dateFromTagged } from './tagged/dates';
import { isRecord } from './values';

/** How one reference is written by itself. `explain` takes the reason why a field may not come back as it was. */
interface Single {
  readonly label: string;
  readonly separator: string;
  readonly write: (reference: Reference, explain: (field: string, reason: string) => void) => string;
  readonly parse: (text: string) => Parsed;
}

/**
 * Writes references and reads each back at once, so that the report of losses is what really would be lost: every field
 * that does not come back as it was, with the writer's reason where it has one.
 */
export function writeChecked(references: readonly Reference[], single: Single): { text: string; lost: Loss[] } {
  const lost: Loss[] = [];
  const texts = references.map((reference) => {
    const reasons = new Map<string, string>();
    const text = single.write(reference, (field, reason) => reasons.set(field, reason));
    lost.push(...lossesOf(reference, single.parse(text).references, single.label, reasons));
    return text;
  });
  return { text: texts.join(single.separator), lost };
}

/** What differs between a reference and what was read back in its place, by field. */
export function lossesOf(
  { id, csl }: Reference,
  read: readonly Reference[],
  label: string,
  reasons: ReadonlyMap<string, string> = new Map(),
): Loss[] {
  const [back] = read;
  if (!back || read.length > 1) return [{ id, field: 'id', reason: `${label} cannot be read back with this record.` }];
  const before = comparable(csl, back.csl);
  const after = comparable(back.csl, csl);
  const fields = [...new Set([...before.keys(), ...after.keys()])].filter(
    (field) => before.get(field) !== after.get(field),
  );
  const lost = fields.map((field) => ({ id, field, reason: reasons.get(field) ?? difference(label, back.csl, field) }));
  if (back.id !== id) lost.unshift({ id, field: 'id', reason: `It comes back as “${back.id}”.` });
  return lost;
}

function difference(label: string, back: CslItem, field: string): string {
  if (back[field] === undefined) return `${label} has no place for it.`;
  const words = fieldInWords(back, field);
  return `It comes back as “${words.length > 80 ? `${words.slice(0, 79)}…` : words}”.`;
}

/** Older names of variables; both are in use. */
const SAME: Readonly<Record<string, string>> = {
  shortTitle: 'title-short',
  journalAbbreviation: 'container-title-short',
  event: 'event-title',
};

/**
 * The fields of an item that are not the very same text in the other one, each in one form of writing, so that only what
 * means something else differs.
 */
function comparable(csl: CslItem, other: CslItem): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [field, value] of Object.entries(csl)) {
    if (field === 'id' || isEmpty(value) || (typeof value === 'string' && value === other[field])) continue;
    const name = SAME[field] ?? field;
    const form = fields.has(name) ? '' : formOf(name, value);
    if (form !== '') fields.set(name, form);
  }
  for (const name of ['title', 'container-title']) {
    const short = `${name}-short`;
    if (fields.has(short) && fields.get(short) === formOf(name, csl[name])) fields.delete(short); // what is shown where there is none
  }
  return fields;
}

function formOf(field: string, value: unknown): string {
  if (NAME_VARIABLES.has(field) && Array.isArray(value)) return canonical(value.map(nameForm));
  if (DATE_VARIABLES.has(field) && isRecord(value)) return canonical(dateForm(value));
  if (typeof value !== 'string') return canonical(value);
  switch (field) {
    case 'keyword':
      return splitKeywords(value).join('; ');
    case 'DOI':
      return bareDoi(value);
    case 'page':
      return canonical(value.replace(/\s*([-–—])\s*/g, '$1'));
    default:
      return canonical(value);
  }
}

/** citeproc takes words in lower case before a family name for its particle, wherever they stand. */
function nameForm(name: unknown): unknown {
  if (!isRecord(name)) return name;
  const { 'non-dropping-particle': particle, family, ...others } = name;
  const isLower = typeof particle === 'string' && /^\p{Ll}/u.test(particle) && typeof family === 'string';
  return isLower ? { ...others, family: `${particle} ${family}` } : name;
}

/** A date in words that can be read says the same as in parts. */
function dateForm(date: Record<string, unknown>): Record<string, unknown> {
  const words = date['raw'] ?? date['literal'];
  if (date['date-parts'] !== undefined || typeof words !== 'string') return date;
  const parsed = dateFromTagged(words);
  return parsed && parsed.raw === undefined ? parsed : { raw: words };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.every(isEmpty)) ||
  (isRecord(value) && Object.values(value).every(isEmpty));

/** JSON without empty parts, keys in order, numbers as their digits, spaces in one form; `circa` is true or absent. */
function canonical(value: unknown): string {
  if (Array.isArray(value))
    return `[${value
      .filter((part) => !isEmpty(part))
      .map(canonical)
      .join()}]`;
  if (typeof value === 'string')
    return JSON.stringify(
      value
        .replace(/[ \t]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    );
  if (!isRecord(value)) return JSON.stringify(String(value));
  const parts = Object.entries(value)
    .filter(([name, part]) => !isEmpty(part) && !(name === 'circa' && (part === false || part === 'false')))
    .map(([name, part]) => [name, name === 'circa' ? 'true' : canonical(part)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${parts.map(([name, part]) => `${name}:${part}`).join()}}`;
}
