import { add, remove, update, type Edit, type FieldsOf, type Transaction } from './edits';
import {
  makeId,
  type ArticleId,
  type ClaimId,
  type HighlightId,
  type Kind,
  type NoteId,
  type StatementId,
} from './ids';
import type {
  Anchor,
  Article,
  Claim,
  Evidence,
  Highlight,
  HighlightColor,
  IsoTime,
  Item,
  Note,
  Origin,
  RecordOf,
  Relation,
  RelationType,
  Source,
  Statement,
  Stance,
  TextHash,
} from './records';

/** Where new ids and times come from; the model itself has no clock and no randomness. */
export interface Maker {
  readonly unique: () => string;
  readonly now: () => IsoTime;
}

/** A label and the edits of one user action, as one transaction. */
export function transact({ unique, now }: Maker, label: string, edits: readonly Edit[]): Transaction {
  return { id: unique(), at: now(), label, edits: [...edits] };
}

/** What every new record has: its kind, a new id, and the time. */
export function fresh<K extends Kind>({ unique, now }: Maker, kind: K) {
  const at = now();
  return { kind, id: makeId(kind, unique()), createdAt: at, updatedAt: at };
}

export function newArticle(
  maker: Maker,
  fields: { citationKey: string; csl: Article['csl']; texts?: Article['texts']; fileName?: string },
): Article {
  return { texts: [], tagIds: [], collectionIds: [], ...fields, ...fresh(maker, 'article') };
}

export function newHighlight(
  maker: Maker,
  {
    inFile,
    ...fields
  }: {
    articleId: ArticleId;
    textHash: TextHash;
    anchor: Anchor;
    color: HighlightColor;
    comment?: string;
    inFile?: Highlight['inFile'];
  },
): Highlight {
  return { tagIds: [], ...fields, ...(inFile && { inFile }), ...fresh(maker, 'highlight') };
}

export function newNote(maker: Maker, fields: { text: string; title?: string; aboutIds?: Note['aboutIds'] }): Note {
  return { tagIds: [], aboutIds: [], ...fields, ...fresh(maker, 'note') };
}

export function newClaim(maker: Maker, fields: { text: string }): Claim {
  return { tagIds: [], ...fields, ...fresh(maker, 'claim') };
}

export function newEvidence(
  maker: Maker,
  fields: { fromId: NoteId | HighlightId | StatementId; claimId: ClaimId; stance: Stance },
): Evidence {
  return { ...fields, ...fresh(maker, 'evidence') };
}

export function newRelation(
  maker: Maker,
  fields: { fromClaimId: ClaimId; toClaimId: ClaimId; type: RelationType },
): Relation {
  return { ...fields, ...fresh(maker, 'relation') };
}

type StatementFields = 'articleId' | 'textHash' | 'content' | 'mode' | 'review';
type StatementDetails =
  | 'cue'
  | 'speaker'
  | 'speakerId'
  | 'originId'
  | 'quoted'
  | 'hearer'
  | 'venue'
  | 'hedge'
  | 'toldBy'
  | 'said'
  | 'force'
  | 'footing'
  | 'certainty'
  | 'polarity'
  | 'proposal'
  | 'otherCues';

export const newStatement = (
  maker: Maker,
  fields: Pick<Statement, StatementFields> & Partial<Pick<Statement, StatementDetails>>,
): Statement => ({ tagIds: [], ...fields, ...fresh(maker, 'statement') });

export const newSource = (maker: Maker, fields: { name: string; type: Source['type'] }): Source => ({
  aliases: [],
  ...fields,
  ...fresh(maker, 'source'),
});

export const newOrigin = (
  maker: Maker,
  fields: Pick<Origin, 'description'> &
    Partial<Pick<Origin, 'speakerId' | 'hearerId' | 'where' | 'when' | 'derivedFromId' | 'review' | 'passageIds'>>,
): Origin => ({ ...fields, ...fresh(maker, 'origin') });

export const newTag = (maker: Maker, name: string): RecordOf<'tag'> => ({ name, ...fresh(maker, 'tag') });

export const newCollection = (maker: Maker, name: string): RecordOf<'collection'> => ({
  name,
  ...fresh(maker, 'collection'),
});

export const newSearch = (maker: Maker, name: string, query: string): RecordOf<'search'> => ({
  name,
  query,
  ...fresh(maker, 'search'),
});

const NAMES: Record<Kind, string> = {
  tag: 'tag',
  collection: 'collection',
  search: 'saved search',
  source: 'source',
  origin: 'origin',
  article: 'article',
  highlight: 'highlight',
  statement: 'statement',
  note: 'note',
  claim: 'claim',
  evidence: 'link to claim',
  relation: 'relation between claims',
  review: 'review',
  candidate: 'record of a review',
  decision: 'decision of a review',
  table: 'evidence table',
  column: 'column of a table',
  value: 'value in a table',
  freeze: 'frozen table',
  appraisal: 'reading of a passage',
};

export const nameOfKind = (kind: Kind): string => NAMES[kind];

/** Adds records in one step; the label names the first of them unless given. */
export function addAll(
  maker: Maker,
  items: readonly [Item, ...Item[]],
  label = `Add ${NAMES[items[0].kind]}`,
): Transaction {
  return transact(maker, label, items.map(add));
}

/** Changes fields of one record, unless it has changed since the caller read it. */
export function change<T extends Item>(maker: Maker, label: string, item: T, set: FieldsOf<T>): Transaction {
  return transact(maker, label, [update<T>(item.id, set, item.updatedAt)]);
}

/** Takes a record away as it was seen: one that has changed since stays. */
export function removeOne(maker: Maker, item: Item): Transaction {
  return transact(maker, `Delete ${NAMES[item.kind]}`, [remove(item.id, item.updatedAt)]);
}
