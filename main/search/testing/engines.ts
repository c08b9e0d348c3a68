import type { AnyId } from '../../../shared/model/ids';
import { createSearchEngine, type SearchDocument, type SearchHit } from '../index';
import { FIELDS } from '../types';
import { wordsOf } from '../words';

export const engineOf = (docs: readonly SearchDocument[]) => {
  const engine = createSearchEngine();
  for (const doc of docs) engine.put(doc);
  return engine;
};

/** Ids of the hits, best first. */
export const idsFor = (docs: readonly SearchDocument[], query: string) =>
  engineOf(docs)
    .search(query)
    .hits.map(({ id }) => id);

export const folded = (text: string) => wordsOf(text).map(({ word }) => word);

export const wordsIn = ({ fields }: SearchDocument) => FIELDS.flatMap((field) => folded(fields[field] ?? ''));

export const note = (rest: string, text: string, title?: string): SearchDocument => ({
  id: `note-${rest}` as AnyId, // of the form of an id
  kind: 'note',
  title: title ?? rest,
  fields: { text, ...(title && { title }) },
});

/** What of the snippet is marked. */
export const marked = ({ snippet, ranges }: SearchHit) => ranges.map(([start, end]) => snippet.slice(start, end));
