/**
 * The nouns that have records, in the order in which tables are written and listed.
 * An id is `<kind>-<rest>`, so that an id alone tells which table holds its record.
 */
export const KINDS = [
  'tag',
  'collection',
  'search',
  'source',
  'origin',
  'article',
  'highlight',
  'statement',
  'note',
  'claim',
  'evidence',
  'relation',
  'review',
  'candidate',
  'decision',
  'table',
  'column',
  'value',
  'freeze',
  'appraisal',
] as const;

export type Kind = (typeof KINDS)[number];

/** An id of one kind; a `ClaimId` is not a `HighlightId`. */
export type IdOf<K extends Kind> = string & { readonly __brand: K };

export type TagId = IdOf<'tag'>;
export type CollectionId = IdOf<'collection'>;
export type ArticleId = IdOf<'article'>;
export type HighlightId = IdOf<'highlight'>;
export type StatementId = IdOf<'statement'>;
export type SourceId = IdOf<'source'>;
export type OriginId = IdOf<'origin'>;
export type NoteId = IdOf<'note'>;
export type ClaimId = IdOf<'claim'>;
export type EvidenceId = IdOf<'evidence'>;
export type ReviewId = IdOf<'review'>;
export type CandidateId = IdOf<'candidate'>;
export type TableId = IdOf<'table'>;
export type ColumnId = IdOf<'column'>;
export type ValueId = IdOf<'value'>;
export type FreezeId = IdOf<'freeze'>;
export type RelationId = IdOf<'relation'>;
export type AnyId = IdOf<Kind>;

const ID = new RegExp(`^(${KINDS.join('|')})-([A-Za-z0-9._-]{1,80})$`);

/** The kind that an id names, or undefined when the text is not an id. */
export function kindOfId(text: string): Kind | undefined {
  return ID.exec(text)?.[1] as Kind | undefined; // the expression admits only KINDS
}

export function isIdOf<K extends Kind>(kind: K, text: string): text is IdOf<K> {
  return kindOfId(text) === kind;
}

/** Makes the id of a new record; `unique` is a fresh UUID from the caller, since the model has no randomness. */
export function makeId<K extends Kind>(kind: K, unique: string): IdOf<K> {
  const id = `${kind}-${unique}`;
  if (!isIdOf(kind, id)) throw new Error(`Not usable in an id: ${unique}`);
  return id;
}
