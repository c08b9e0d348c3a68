import { lookup } from '../lookup';
import { KINDS } from '../model/ids';
import { FOOTINGS, STANCES } from '../model/records';
import { isBegunDay, readDay, type DayRange } from './days';

/*
 * The query language of the search box, of `list --where` and of saved searches:
 *
 *   words "an exact phrase" -without OR by: in: type: tag: collection: before: after: year: has: stance: lang: footing:
 *
 * A field takes a word or a phrase in quotation marks, half-typed too. OR joins what stands beside it; all else narrows.
 * What cannot be read is taken as words, and said so in `notes`.
 */

/** The fields that take a name or a word from the library. */
export const NAME_FIELDS = ['by', 'in', 'type', 'tag', 'collection', 'has', 'stance', 'lang', 'footing'] as const;
export type NameField = (typeof NAME_FIELDS)[number];
const DAY_FIELDS = ['before', 'after', 'year'] as const;
export const QUERY_FIELDS = [...NAME_FIELDS, ...DAY_FIELDS] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** What `has:` may ask for. */
export const HAS_VALUES = ['highlights', 'notes', 'statements', 'text', 'comment', 'tags', 'evidence'] as const;
/** Fields that know all their values. */
const CLOSED = { has: HAS_VALUES, stance: STANCES, footing: FOOTINGS } as const;

/** Folded names of types: kinds of records, and CSL types of articles as they are. */
const TYPES: ReadonlySet<string> = new Set<string>(KINDS);
/** Kinds that are called otherwise where they are found. */
const SHOWN_AS: Readonly<Record<string, string>> = { table: 'value', reading: 'appraisal' };

export type Filter =
  | { readonly field: NameField; readonly value: string }
  | { readonly field: (typeof DAY_FIELDS)[number]; readonly days: DayRange };

export type Term =
  | { readonly type: 'word'; readonly text: string }
  | { readonly type: 'phrase'; readonly text: string }
  | { readonly type: 'filter'; readonly filter: Filter };

/** One of `any` must hold; with `not`, none may. */
export interface Clause {
  readonly not: boolean;
  readonly any: readonly Term[];
}

export interface Query {
  readonly clauses: readonly Clause[];
  /** What could not be read as it was written, in sentences. */
  readonly notes: readonly string[];
}

const WHOLE_DAYS = 'a date such as 2024 or 2024-09-12';
const WHOLE_YEARS = 'whole years, such as 2024 or 2023-2024';

/** Beyond so many units a query is a pasted document; its first words say what it is about. */
const LONGEST_QUERY = 4000;

/** A sign, a field, and a phrase in quotation marks or a run without spaces; a field may have nothing after it yet. */
const TERM = /([-−]?)(?:(\p{L}+):)?(?:["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|([^\s"“”„«»]+)|(?<=:))/gu;

/** What other programs read otherwise, searched here as words. */
function foreignSigns(query: string, { sign, bare }: { sign: string | undefined; bare: string | undefined }): string[] {
  const isShouted = query === query.toUpperCase();
  if (bare === 'NOT' && !isShouted) return ['“NOT” was searched as a word; -word leaves a word out.'];
  if (bare === 'AND' && !isShouted) return ['“AND” was searched as a word; words need nothing between them.'];
  const isGroup = bare?.startsWith('(') === true && (sign !== '' || /(?<!\S)OR(?!\S)/u.test(query));
  return isGroup
    ? ['Parentheses group nothing: OR joins what stands beside it, and - leaves out one word or phrase.']
    : [];
}

/** Reads any text at all. */
export function parseQuery(query: string): Query {
  const clauses: Clause[] = [];
  const notes: string[] = [];
  if (query.length > LONGEST_QUERY) notes.push(`Only the first ${LONGEST_QUERY} characters were read.`);
  let joins = false;
  for (const match of query.slice(0, LONGEST_QUERY).matchAll(TERM)) {
    const [whole, sign, field, quoted, closing, bare] = match;
    if (whole === 'OR') {
      joins = true;
      continue;
    }
    notes.push(...foreignSigns(query.slice(0, LONGEST_QUERY), { sign, bare }));
    const terms = readTerm(field, quoted, closing !== '' && closing !== undefined, bare, notes);
    const before = clauses.at(-1);
    if (terms.length === 0) continue;
    const isLeftOut = sign !== '' || before?.not === true;
    if (joins && before && isLeftOut)
      notes.push('OR joins what is looked for; what is left out with - stands by itself.');
    if (joins && before && !isLeftOut) clauses[clauses.length - 1] = join(before, terms, notes);
    else clauses.push(...terms.map((term): Clause => ({ not: sign !== '', any: [term] })));
    joins = false;
  }
  return { clauses: clauses.flatMap(apart), notes: [...new Set(notes)] };
}

const join = (before: Clause, terms: readonly Term[], notes: string[]): Clause => {
  const any = [...before.any, ...terms];
  if (new Set(any.map(({ type }) => type === 'filter')).size > 1)
    notes.push('OR joins words with words and fields with fields; words and a field were both asked for.');
  return { not: false, any };
};

/** Words and filters that were joined, as a clause each. */
function apart({ not, any }: Clause): Clause[] {
  const filters = any.filter(({ type }) => type === 'filter');
  const words = any.filter(({ type }) => type !== 'filter');
  return [words, filters].filter((terms) => terms.length > 0).map((terms) => ({ not, any: terms }));
}

function readTerm(
  field: string | undefined,
  quoted: string | undefined,
  isClosed: boolean,
  bare: string | undefined,
  notes: string[],
): Term[] {
  const value = quoted ?? bare ?? '';
  const name = field?.toLowerCase();
  if (name !== undefined && (QUERY_FIELDS as readonly string[]).includes(name)) {
    if (value.trim() === '') return []; // half-typed
    const filter = readFilter(name as QueryField, value.trim()); // just looked up
    if (filter === undefined) {
      notes.push(`${name}: waits for ${name === 'year' ? WHOLE_YEARS : WHOLE_DAYS}.`);
      return [];
    }
    if (typeof filter !== 'string') return [{ type: 'filter', filter }];
    notes.push(`${filter} It was searched as words.`);
  } else if (field !== undefined && /^\p{L}/u.test(value))
    notes.push(`There is no field “${field}:”. It was searched as words.`);
  const text = field === undefined ? value : `${field} ${value}`;
  if (quoted !== undefined && isClosed && field === undefined) return [{ type: 'phrase', text }];
  return text.split(/\s+/).flatMap((word) => (word === '' ? [] : [{ type: 'word', text: word }]));
}

/** The filter, the sentence that says why there is none, or undefined for a date of which more may come. */
function readFilter(field: QueryField, value: string): Filter | string | undefined {
  const folded = foldName(value);
  switch (field) {
    case 'before':
    case 'after':
    case 'year': {
      const days = readDay(field, value);
      if (days) return { field, days };
      return isBegunDay(field, value)
        ? undefined
        : `${field}: asks for ${field === 'year' ? WHOLE_YEARS : WHOLE_DAYS}, not for “${value}”.`;
    }
    case 'has':
    case 'stance':
    case 'footing':
      return CLOSED[field].some((known) => known.startsWith(folded))
        ? { field, value: folded }
        : `${field}: asks for ${CLOSED[field].join(', ')}, not for “${value}”.`;
    case 'type': {
      const singular = folded.replace(/s$/, '');
      return { field, value: lookup(SHOWN_AS, singular) ?? (TYPES.has(singular) ? singular : folded) };
    }
    default:
      return /[\p{L}\p{N}]/u.test(folded) ? { field, value: folded } : `“${value}” after ${field}: has no letter.`;
  }
}

/** A name as it is compared: without case, accents and more than one space. */
export const foldName = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
