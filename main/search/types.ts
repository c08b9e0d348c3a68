import type { AnyId, ArticleId, Kind } from '../../shared/model/ids';

/** The parts of a document that are searched, the most telling first. */
export const FIELDS = ['title', 'authors', 'tags', 'container', 'year', 'abstract', 'text', 'comment'] as const;
export type Field = (typeof FIELDS)[number];

/** One record as it is searched. `title` is shown with a hit and is searched only where it is also a field. */
export interface SearchDocument {
  id: AnyId;
  kind: Kind;
  articleId?: ArticleId;
  title: string;
  fields: { [F in Field]?: string };
}

export interface SearchHit {
  id: AnyId;
  kind: Kind;
  articleId?: ArticleId;
  title: string;
  /** The passage of `field` that shows most of the matched words, cut at sentences, on one line. */
  snippet: string;
  /** Matched words in the snippet: UTF-16 offsets, end exclusive, in order. */
  ranges: [start: number, end: number][];
  /** The field that the snippet is from. */
  field: Field;
  /** Where in that field the first match of the snippet lies: UTF-16 offsets, end exclusive. */
  at?: { start: number; end: number };
  /** For the person: which words matched in which field, and how, as `title: exact “putin”`. */
  why: string;
  /** Above 0. Falls from hit to hit; comparable within one answer only. */
  score: number;
}

export interface SearchOptions {
  /** At most so many hits; 20 when not given. */
  limit?: number;
  /** Only records of these kinds; every kind when not given. */
  kinds?: readonly Kind[];
}

/** Finds documents by words, misspelt or not. Everything is kept in memory; nothing is ever thrown for a query. */
export interface SearchEngine {
  /** Adds a document, or replaces the one with its id. */
  put(doc: SearchDocument): void;
  /** Does nothing when there is no such document. */
  remove(id: AnyId): void;
  /** `total` counts all documents that match, `hits` are the best of them, best first. */
  search(query: string, options?: SearchOptions): { total: number; hits: SearchHit[] };
  readonly size: number;
}
