import { lookup } from '../../shared/lookup';
import type { CslItem } from '../../shared/model/records';
import { genreOf } from './bibtex/fields';
import { DATE_VARIABLES, NAME_VARIABLES } from './cslFields';
import type { Loss, Reference } from './format';
import { fieldInWords } from '../../shared/bibliography/fieldNames';
import { bareDoi } from '../../shared/bibliography/identifiers';
import { splitKeywords } from './keywords';
import { dateFromTagged } from './tagged/dates';
import { isRecord } from './values';

/** How one reference is written by itself, with what is read of it then. */
interface Single {
  readonly label: string;
  readonly separator: string;
  /**
   * `explain` takes the reason why a field may not come back as it was; `asNotes` are fields that did not come back from
   * their own places, for formats that can put them into notes.
   */
  readonly write: (
    reference: Reference,
    explain: (field: string, reason: string) => void,
    asNotes: ReadonlySet<string>,
  ) => { readonly text: string; readonly back: readonly Reference[] };
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Writes references and reads each back at once, so that the report of losses is what really would be lost: every field
 * that does not come back as it was, with the writer's reason where it has one. What is lost is tried once more, in notes.
 */
export function writeChecked(references: readonly Reference[], single: Single): { text: string; lost: Loss[] } {
  const lost: Loss[] = [];
  const texts = references.map((reference) => {
    const first = writeOne(reference, single, NONE);
    const asNotes = new Set(first.lost.map(({ field }) => field));
    const second = asNotes.size > 0 ? writeOne(reference, single, asNotes) : first;
    const better = second.lost.length < first.lost.length ? second : first;
    lost.push(...better.lost);
    return better.text;
  });
  return { text: texts.join(single.separator), lost };
}

function writeOne(reference: Reference, single: Single, asNotes: ReadonlySet<string>): { text: string; lost: Loss[] } {
  const reasons = new Map<string, string>();
  const { text, back } = single.write(reference, (field, reason) => reasons.set(field, reason), asNotes);
  return { text, lost: lossesOf(reference, back, single.label, reasons) };
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
  if (lookup(back, field) === undefined) return `${label} has no place for it.`;
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
    const name = lookup(SAME, field) ?? field;
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
      return addressForm(bareDoi(value));
    case 'URL':
      return canonical(addressForm(value));
    case 'genre':
      return canonical(genreOf(value));
    case 'page':
      return canonical(value.replace(/\s*([-–—])\s*/g, '$1').replace(/-{2,}/g, '-')); // TeX's dash
    default:
      return canonical(value);
  }
}

/** No address has these signs but so. */
const addressForm = (value: string): string => value.replace(/[{}\\]/g, encodeURIComponent);

/**
 * A name as citeproc reads it: words in lower case before a family name are its particle wherever they stand, what follows
 * a comma after given names is the suffix, and a name of one part is that part, whichever it is.
 */
function nameForm(name: unknown): unknown {
  if (!isRecord(name)) return name;
  const { 'non-dropping-particle': particle, family, given, ...others } = name;
  const [, before, comma = '', after = ''] =
    typeof given === 'string' && isEmpty(name['suffix']) ? (/^([^,]*?)\s*,(!*)\s*(.*)$/.exec(given) ?? []) : [];
  const parted =
    before === undefined
      ? { ...others, given }
      : { ...others, given: before, suffix: after, ...(comma === '!' && { 'comma-suffix': true }) };
  if (
    isEmpty(name['literal']) &&
    isEmpty(particle) &&
    isEmpty(family) !== isEmpty(given) &&
    Object.keys(others).length === 0
  )
    return { literal: isEmpty(family) ? given : family };
  if (typeof family !== 'string' || family === '') return { ...parted, 'non-dropping-particle': particle };
  const isLower = typeof particle === 'string' && /^\p{Ll}/u.test(particle);
  return isLower
    ? { ...parted, family: `${particle} ${family}` }
    : { ...parted, family, 'non-dropping-particle': particle };
}

/** A date in words that can be read says the same as in parts, whose numbers may be texts: `05`. */
function dateForm(date: Record<string, unknown>): Record<string, unknown> {
  const parts = date['date-parts'];
  if (Array.isArray(parts))
    return { ...date, 'date-parts': parts.map((each: unknown) => (Array.isArray(each) ? each.map(Number) : each)) };
  const words = date['raw'] ?? date['literal'];
  if (parts !== undefined || typeof words !== 'string') return date;
  const parsed = dateFromTagged(words);
  return parsed && parsed.raw === undefined ? parsed : { raw: words };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.every(isEmpty)) ||
  (isRecord(value) && Object.values(value).every(isEmpty));

/** JSON without empty parts, keys in order, numbers as their digits, spaces and line ends in one form; `circa` is true or absent. */
function canonical(value: unknown): string {
  if (Array.isArray(value))
    return `[${value
      .filter((part) => !isEmpty(part))
      .map(canonical)
      .join()}]`;
  if (typeof value === 'string')
    return JSON.stringify(
      value
        .replace(/\r\n?/g, '\n')
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
