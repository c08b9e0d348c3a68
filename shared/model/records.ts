import { z } from 'zod';
import { appraisal } from './appraisalRecord';
import { article, highlight } from './articleRecords';
import { claim, evidence, relation } from './claimRecords';
import { id, recordBase, tagIds } from './fields';
import type { Kind } from './ids';
import { candidate, decision, review } from './reviewRecords';
import { origin, source, statement } from './statementRecords';
import { column, freeze, table, value } from './tableRecords';

/*
 * Every record is a loose object: fields that a newer version wrote are kept through a read and a write.
 * Times are ISO 8601 in UTC with milliseconds and end in `At`. Offsets count UTF-16 code units, end exclusive.
 */

export * from './articleRecords';
export * from './claimRecords';
export * from './cslFields';
export { isoTime, textHash, type Anchor, type IsoTime, type TextHash } from './fields';
export * from './statementRecords';

const tag = z.looseObject({
  kind: z.literal('tag'),
  id: id('tag'),
  name: z.string().trim().min(1),
  ...recordBase,
});

const collection = z.looseObject({
  kind: z.literal('collection'),
  id: id('collection'),
  name: z.string().trim().min(1),
  parentId: id('collection').optional(),
  ...recordBase,
});

/** A question kept to be asked again; see shared/query for its language. */
const search = z.looseObject({
  kind: z.literal('search'),
  id: id('search'),
  name: z.string().trim().min(1),
  query: z.string().trim().min(1),
  ...recordBase,
});

/** Markdown by the researcher. `aboutIds` says what it is about; citations inside the Markdown are separate. */
const note = z.looseObject({
  kind: z.literal('note'),
  id: id('note'),
  title: z.string().optional(),
  text: z.string(),
  aboutIds: z.array(z.union([id('article'), id('highlight'), id('statement'), id('claim')])),
  tagIds,
  ...recordBase,
});

/** One schema a kind; the compiler holds this table complete. */
export const schemas = {
  tag,
  collection,
  search,
  source,
  origin,
  article,
  highlight,
  statement,
  note,
  claim,
  evidence,
  relation,
  review,
  candidate,
  decision,
  table,
  column,
  value,
  freeze,
  appraisal,
};

export type RecordOf<K extends Kind> = z.infer<(typeof schemas)[K]>;
export type Tag = RecordOf<'tag'>;
export type Source = RecordOf<'source'>;
export type Origin = RecordOf<'origin'>;
export type Article = RecordOf<'article'>;
export type Highlight = RecordOf<'highlight'>;
export type Statement = RecordOf<'statement'>;
export type Note = RecordOf<'note'>;
export type Claim = RecordOf<'claim'>;
export type Evidence = RecordOf<'evidence'>;
export type Relation = RecordOf<'relation'>;
export type Review = RecordOf<'review'>;
export type Candidate = RecordOf<'candidate'>;
export type Decision = RecordOf<'decision'>;
export type Table = RecordOf<'table'>;
export type Column = RecordOf<'column'>;
export type Value = RecordOf<'value'>;
export type Freeze = RecordOf<'freeze'>;
export type Appraisal = RecordOf<'appraisal'>;

/** Any record of the library, told apart by `kind`. */
export type Item = { [K in Kind]: RecordOf<K> }[Kind];

/** Every key by which an article may be cited, the present one first. */
export const keysOf = ({ citationKey, formerKeys = [] }: Article): string[] => [citationKey, ...formerKeys];
