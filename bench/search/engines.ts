import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createSearchEngine, type SearchDocument } from '../../main/search';

/** A document as every engine gets it. */
export interface Doc {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export type Search = (query: string, limit: number) => string[];
export const NAMES = ['commonplace', 'minisearch', 'fuse.js'] as const;
export type Name = (typeof NAMES)[number];

/** The same questions to each: Commonplace as it is, the peers with the settings that serve them best here. */
export const engines: Readonly<Record<Name, (docs: readonly Doc[]) => Search>> = {
  commonplace: (docs) => {
    const engine = createSearchEngine();
    for (const { id, title, text } of docs)
      engine.put({ id: id as SearchDocument['id'], kind: 'article', title, fields: { title, text } }); // ids are only compared
    return (query, limit) => engine.search(query, { limit }).hits.map(({ id }) => id);
  },
  minisearch: (docs) => {
    const engine = new MiniSearch<Doc>({ fields: ['title', 'text'], searchOptions: { fuzzy: 0.3, prefix: true } });
    engine.addAll(docs);
    return (query, limit) =>
      engine
        .search(query)
        .slice(0, limit)
        .map(({ id }) => String(id));
  },
  'fuse.js': (docs) => {
    const engine = new Fuse(docs, { keys: ['title', 'text'], ignoreLocation: true });
    return (query, limit) => engine.search(query, { limit }).map(({ item }) => item.id);
  },
};
