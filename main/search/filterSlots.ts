import { wantedFacets, type Filter } from '../../shared/query';
import type { FilterClause } from './parseQuery';
import { SLOT_SHIFT } from './postings';
import type { WordIndex } from './wordIndex';

/** 1 for each slot whose document passes every clause; undefined when there is none. */
export function filterSlots(clauses: readonly FilterClause[], index: WordIndex): Uint8Array | undefined {
  if (clauses.length === 0) return undefined;
  const passing = new Uint8Array(index.slots.count).fill(1);
  const marks = new Uint8Array(index.slots.count);
  for (const { not, any } of clauses) {
    marks.fill(0);
    for (const filter of any) mark(filter, marks, index);
    for (let slot = 0; slot < marks.length; slot += 1) if ((marks[slot] === 1) === not) passing[slot] = 0;
  }
  return passing;
}

function mark(filter: Filter, marks: Uint8Array, index: WordIndex): void {
  if ('days' in filter) {
    const { from, to } = filter.days;
    for (let slot = 0; slot < marks.length; slot += 1) {
      const day = index.slots.dates[slot]!; // slots have dates
      if (day >= from && day <= to) marks[slot] = 1;
    }
    return;
  }
  const wanted = wantedFacets(filter);
  const forEachHolder = (facet: string, see: (slot: number) => void): void => {
    for (const word of facetWords(facet, filter.field, index))
      index.forEachRun(word, (postings, from, to) => {
        for (let i = from; i < to; i += 1) see(postings[i]! >>> SLOT_SHIFT); // i is inside
      });
  };
  if (wanted.length === 1) return forEachHolder(wanted[0]!, (slot) => void (marks[slot] = 1)); // it has one
  const holders = new Uint8Array(marks.length);
  wanted.forEach((facet, before) =>
    forEachHolder(facet, (slot) => {
      if (holders[slot] === before) holders[slot] = before + 1; // it holds those before this one
    }),
  );
  for (let slot = 0; slot < marks.length; slot += 1) if (holders[slot] === wanted.length) marks[slot] = 1;
}

/** The facets that are meant: the very one for names of tags and collections where there is one, else all that begin so. */
function facetWords(facet: string, field: (Filter & { value: string })['field'], index: WordIndex): number[] {
  const whole = index.findFacet(facet);
  const isName = field === 'tag' || field === 'collection';
  if (isName && index.frequencyOf(whole) > 0) return [whole];
  return index.facetsStarting(facet).map(({ word }) => word);
}
