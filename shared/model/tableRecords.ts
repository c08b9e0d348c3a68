import { z } from 'zod';
import { id, recordBase } from './fields';

/*
 * Evidence tables of a review. Its rows are the sources that the review includes; what a cell holds is the values that
 * point at its column and its article, so that two people, or two windows, never overwrite each other's.
 */

export const table = z.looseObject({
  kind: z.literal('table'),
  id: id('table'),
  reviewId: id('review'),
  title: z.string().trim().min(1),
  ...recordBase,
});

/** How a judgement looks: its colour and its mark. Its name is the researcher's. */
export const LEVELS = ['low', 'some', 'high', 'unclear'] as const;
export type Level = (typeof LEVELS)[number];

const option = z.looseObject({
  /** Unique within its column; what values keep, so that a name can be changed. */
  key: z.string().min(1).max(100),
  name: z.string().trim().min(1),
  /** Of judgements. */
  level: z.enum(LEVELS).optional(),
});
export type ColumnOption = z.infer<typeof option>;

/** What the cells of a column hold. Those of `claim` are the evidence that a source gives for the claim. */
export const COLUMN_TYPES = ['text', 'number', 'choice', 'judgement', 'claim'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** A question that is put to every source. */
export const column = z.looseObject({
  kind: z.literal('column'),
  id: id('column'),
  tableId: id('table'),
  name: z.string().trim().min(1),
  /** The question in full, or what counts as an answer. */
  help: z.string().optional(),
  type: z.enum(COLUMN_TYPES),
  /** Of numbers, as `weeks`. */
  unit: z.string().trim().min(1).optional(),
  /** Of choices and judgements, in their order. */
  options: z.array(option).optional(),
  /** Of the type `claim`. */
  claimId: id('claim').optional(),
  /** Several answers stand side by side and do not contradict each other. */
  many: z.literal(true).optional(),
  /** Columns stand in the order of this number. */
  place: z.number(),
  ...recordBase,
});

/** What one source says of one question: an answer, or that it was looked for and is not reported. */
export const value = z.looseObject({
  kind: z.literal('value'),
  id: id('value'),
  columnId: id('column'),
  articleId: id('article'),
  /** Words, a number, or the key of an option, as the column has it. */
  content: z.union([z.string().trim().min(1), z.number()]).optional(),
  notReported: z.literal(true).optional(),
  /** The passages that it rests on. */
  passageIds: z.array(id('highlight')),
  comment: z.string().optional(),
  ...recordBase,
});

const frozenCell = z.looseObject({
  columnId: z.string(),
  articleId: z.string(),
  values: z.array(z.looseObject({ passages: z.array(z.looseObject({ id: z.string(), quote: z.string() })) })),
});

/** A table as it was at one time, words and passages included; it points at no record, so that it outlives them. */
export const freeze = z.looseObject({
  kind: z.literal('freeze'),
  id: id('freeze'),
  tableId: id('table'),
  name: z.string().trim().min(1).optional(),
  content: z.looseObject({
    title: z.string(),
    columns: z.array(z.looseObject({ id: z.string(), name: z.string() })),
    rows: z.array(z.looseObject({ articleId: z.string(), title: z.string() })),
    cells: z.array(frozenCell),
  }),
  /** SHA-256 of the content in a form that does not depend on the order of fields; 64 hexadecimal digits. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  ...recordBase,
});
