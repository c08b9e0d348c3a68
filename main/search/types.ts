import type { SearchAnswer } from '../../shared/api';
import type { AnyId, ArticleId, Kind } from '../../shared/model/ids';
import type { SavedIndex } from './saved';

/** The parts of a document that are searched, the most telling first. */
export const FIELDS = [
  'title',
  'authors',
  'tags',
  'container',
  'year',
  'abstract',
  'text',
  'highlight',
  'statement',
  'note',
  'claim',
  'source',
  'comment',
  'answer',
] as const;
export type Field = (typeof FIELDS)[number];

/** One record as it is searched. `title` is shown with a hit and is searched only where it is also a field. */
export interface SearchDocument {
  id: AnyId;
  kind: Kind;
  articleId?: ArticleId;
  title: string;
  fields: { [F in Field]?: string };
  /** Names the text that stands for the field `text` when that is absent: the engine asks for it by this hash. */
  textHash?: string;
  /** What a query may filter by, as `tag:harbour works`: a name of a filter, a colon, and a folded value. */
  facets?: readonly string[];
  /** The day it is from, as 20240912; a month or day that is not known is 00. */
  date?: number;
}

/** A hit as it is told to everyone, and where its match is in whichever field: only some of that is for the reader. */
export interface SearchHit extends Omit<SearchAnswer['hits'][number], 'at' | 'cell' | 'claimId' | 'decided'> {
  field: Field;
  /**
   * Where in that field the match begins that the snippet is about, with the words that stand side by side with it; and all
   * matched words of the snippet, those side by side as one. UTF-16 offsets, end exclusive.
   */
  at?: { start: number; end: number; marks: [start: number, end: number][] };
}

export interface SearchOptions {
  /** At most so many hits; 20 when not given. */
  limit?: number;
  /** Only records of these kinds; every kind when not given. */
  kinds?: readonly Kind[];
}

/** `total` counts all documents that match; `hits` are the best of them, best first. */
export interface Found extends Pick<SearchAnswer, 'total' | 'notes' | 'didYouMean'> {
  hits: SearchHit[];
}

/** Finds documents by words, misspelt or not. Nothing is ever thrown for a query. */
export interface SearchEngine {
  /** Adds a document, or replaces the one with its id. False when its text could not be read: it is found by the rest. */
  put(doc: SearchDocument): boolean;
  /** Does nothing when there is no such document. */
  remove(id: AnyId): void;
  search(query: string, options?: SearchOptions): Found;
  readonly size: number;
  /** Of the document that was put last, of those that are there; a sample of what may be looked for. */
  readonly latestTitle: string | undefined;
  /** Documents that share the rarest words of a document, which is left out, or of a text; most alike first. */
  similar(to: { id: AnyId } | { text: string }, options?: SearchOptions): Found;
  /** Removes every document but these. */
  keepOnly(ids: ReadonlySet<AnyId>): void;
  /** Does a slice of the work that makes `save` quick; true when there is none left. */
  tidy(): boolean;
  /** Everything in flat arrays and a store of records, from which an engine can be made again. The engine may go on being used. */
  save(): SavedIndex;
}
