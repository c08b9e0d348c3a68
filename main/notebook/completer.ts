import type { CheckedArgument, Completion } from '../../shared/api';
import type { Library } from '../../shared/model/library';
import { plainWords } from '../../shared/model/plainTitle';
import { fullName } from '../../shared/model/queries';
import { FOOTINGS, STANCES, type Article } from '../../shared/model/records';
import { facetsOf, foldName, HAS_VALUES, QUERY_FIELDS, type QueryField } from '../../shared/query';
import type { Events } from './events';

/** The field that a query ends in: what stands before it, its name, and the value so far. */
const LAST_FIELD = /^(.*?)(\p{L}+):["“]?([^"”“:]*)$/su;
/** A word that may become a field; said only after a sign of asking for one, else every word would offer. */
const LAST_WORD = /^(.*?)(?<![^\s-])(\p{L}{3,})$/su;

/** Offers fields by their beginning, and values that the library has, the most frequent first. */
export function createCompleter(
  library: Library,
  subscribe: Events['subscribe'],
): (argument: CheckedArgument<'complete'>) => Completion[] {
  let counted: Map<string, Map<string, number>> | undefined;
  subscribe((event) => {
    if (event === 'changed') counted = undefined;
  });

  function valuesOf(field: QueryField): string[] {
    const { tag, collection } = library.tables;
    if (field === 'tag') return [...tag.values()].map(({ name }) => name).sort();
    if (field === 'collection') return [...collection.values()].map(({ name }) => name).sort();
    if (field === 'has') return [...HAS_VALUES];
    if (field === 'stance') return [...STANCES];
    if (field === 'footing') return [...FOOTINGS];
    if (field === 'type') return [...TYPES, ...frequent('type').filter((type) => !TYPES.includes(type))];
    return field === 'by' || field === 'in' || field === 'lang' ? frequent(field) : [];
  }

  /** Counted when first asked for after a change: some microseconds an article. */
  function frequent(field: string): string[] {
    counted ??= countFacets(library);
    const values = [...(counted.get(field) ?? [])];
    return values.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
  }

  return ({ query, limit }) => {
    const [, before = '', name = '', value = ''] = LAST_FIELD.exec(query) ?? [];
    const field = QUERY_FIELDS.find((known) => known === name.toLowerCase());
    if (field) {
      const begun = foldName(value);
      return valuesOf(field)
        .filter((each) => isBegun(foldName(each), begun, field === 'by' || field === 'in'))
        .slice(0, limit)
        .map((each) => {
          const label = `${field}:${/\s/.test(each) ? `"${each}"` : each}`;
          return { label, query: `${before}${label} ` };
        });
    }
    const [, start = '', word = ''] = LAST_WORD.exec(query) ?? [];
    return QUERY_FIELDS.filter((known) => word !== '' && known.startsWith(word.toLowerCase()))
      .slice(0, limit)
      .map((known) => ({ label: `${known}:`, query: `${start}${known}:` }));
  };
}

/** Whether a value goes on from what is typed; in a name each word may. */
function isBegun(value: string, begun: string, isName: boolean): boolean {
  if (value === begun) return false;
  return (
    value.startsWith(begun) || (isName && value.split(/[^\p{L}\p{N}\p{M}]+/u).some((word) => word.startsWith(begun)))
  );
}

/** Kinds of records that a search finds. */
const TYPES = [
  'article',
  'highlight',
  'statement',
  'note',
  'claim',
  'source',
  'origin',
  'collection',
  'tag',
  'table',
  'reading',
];

/** How often each value of a field stands in the articles; people and outlets by their whole names. */
function countFacets(library: Library): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const count = (field: string, value: string): void => {
    const values = counts.get(field) ?? new Map<string, number>();
    values.set(value, (values.get(value) ?? 0) + 1);
    counts.set(field, values);
  };
  for (const article of library.tables.article.values()) {
    for (const facet of facetsOf(article, library)) {
      const at = facet.indexOf(':');
      const field = facet.slice(0, at);
      if (field !== 'by' && field !== 'in') count(field, facet.slice(at + 1));
    }
    for (const [field, names] of Object.entries(namesIn(article)))
      for (const name of new Set(names)) count(field, name);
  }
  return counts;
}

/** As they are written, but for quotation marks, which would end the value. */
function namesIn({ csl }: Article): { by: string[]; in: string[] } {
  const readable = (names: readonly (string | undefined)[]): string[] =>
    names.flatMap((name) => name?.replace(/["“”„«»]/gu, '').trim() || []);
  return {
    by: readable([...(csl.author ?? []), ...(csl.editor ?? [])].map(fullName)),
    in: readable([plainWords(csl['container-title'] ?? ''), csl.publisher]),
  };
}
