import type { Library } from '../model/library';
import type { Item } from '../model/records';
import { dayOf, facetsOf } from './facets';
import { foldName, type Clause, type Filter, type NameField } from './parse';

/** Fields whose values are words of a name: a value must begin one. Of the others the whole value is meant, if there is one. */
const isWordField = (field: NameField): boolean => field === 'by' || field === 'in';

/** The facets that a filter asks for: each must be had, or begun when `exists` does not know it. */
export function wantedFacets({ field, value }: Filter & { field: NameField }): string[] {
  const values = isWordField(field) ? value.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '') : [value];
  return values.map((each) => `${field}:${each}`);
}

/** Whether a record passes the filters of a query, as the search index would say. */
export function filterOf(library: Library, clauses: readonly Clause[]): (item: Item) => boolean {
  const tests = clauses.flatMap(({ not, any }) => {
    const filters = any.flatMap((term) => (term.type === 'filter' ? [testOf(term.filter, library)] : []));
    return filters.length === 0 ? [] : [{ not, filters }];
  });
  if (tests.length === 0) return () => true;
  return (item) => {
    const facets = facetsOf(item, library);
    const day = dayOf(item, library);
    return tests.every(({ not, filters }) => filters.some((passes) => passes(facets, day)) !== not);
  };
}

function testOf(filter: Filter, library: Library): (facets: readonly string[], day: number) => boolean {
  if ('days' in filter) return (_, day) => day >= filter.days.from && day <= filter.days.to;
  const isWhole = hasName(library, filter);
  const wanted = wantedFacets(filter);
  return (facets) => wanted.every((facet) => facets.some((has) => (isWhole ? has === facet : has.startsWith(facet))));
}

/** Whether a tag or collection has the very name; a type, a stance and the like are told by their beginning. */
function hasName({ tables }: Library, { field, value }: Filter & { field: NameField }): boolean {
  if (field !== 'tag' && field !== 'collection') return false;
  return [...tables[field].values()].some(({ name }) => foldName(name) === value);
}
