import fc from 'fast-check';
import { add, remove, update, type Edit, type Transaction } from '../model/edits';
import { KINDS, makeId, type AnyId, type Kind } from '../model/ids';
import type { Item } from '../model/records';
import { RELATION_TYPES, SOURCE_TYPES, STANCES } from '../model/records';
import { PASSAGE_VERDICTS } from '../model/appraisalRecord';
import { VERDICTS } from '../model/reviewRecords';
import { LEVELS } from '../model/tableRecords';

/*
 * Random transactions for property tests. Ids come from a small pool, so that edits meet each other: adding what exists,
 * linking what is gone, removing what others point at. Most are accepted, many are refused; both matter.
 */

const POOL = 5;
const HASH = 'a'.repeat(64);
const TEXT_LENGTH = 100;

const idOf = <K extends Kind>(kind: K) => fc.nat(POOL - 1).map((n) => makeId(kind, String(n)));
const anyOf = <K extends Kind>(...kinds: K[]) => fc.oneof(...kinds.map((kind) => idOf(kind)));
const someOf = <T>(arbitrary: fc.Arbitrary<T>) => fc.uniqueArray(arbitrary, { maxLength: 2 });
const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const maybe = <T>(key: string, arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }));

const anchor = fc.nat(TEXT_LENGTH - 10).chain((start) =>
  fc.string({ minLength: 1, maxLength: 10, unit: 'binary' }).map((quote) => ({
    quote,
    prefix: '',
    suffix: '',
    start,
    end: start + quote.length,
  })),
);

/** The fields of each kind beside id, kind and times. */
const fields: { [K in Kind]: fc.Arbitrary<Record<string, unknown>> } = {
  tag: fc.record({ name: words }),
  collection: fc.tuple(fc.record({ name: words }), maybe('parentId', idOf('collection'))).map(merge),
  search: fc.record({ name: words, query: words }),
  source: fc.record({
    name: words,
    type: fc.constantFrom(...SOURCE_TYPES),
    aliases: fc.array(words, { maxLength: 2 }),
  }),
  origin: fc
    .tuple(
      fc.record({ description: words }),
      maybe('speakerId', idOf('source')),
      maybe('derivedFromId', idOf('origin')),
    )
    .map(merge),
  article: fc.record({
    citationKey: fc.nat(2 * POOL).map((n) => `key${n}`),
    csl: fc.record({ type: fc.constantFrom('webpage', 'article-newspaper'), title: words }),
    texts: fc.constant([{ hash: HASH, mediaType: 'text/plain', length: TEXT_LENGTH, words: 9, addedAt: time(0) }]),
    tagIds: someOf(idOf('tag')),
    collectionIds: someOf(idOf('collection')),
  }),
  highlight: fc.record({
    articleId: idOf('article'),
    textHash: fc.constant(HASH),
    anchor,
    color: fc.constantFrom(1, 2, 3),
    tagIds: someOf(idOf('tag')),
  }),
  statement: fc
    .tuple(
      fc.record({
        articleId: idOf('article'),
        textHash: fc.constant(HASH),
        content: fc.array(anchor, { minLength: 1, maxLength: 2 }),
        mode: fc.constantFrom('direct', 'indirect', 'mixed'),
        review: fc.constantFrom('proposed', 'accepted'),
        tagIds: someOf(idOf('tag')),
      }),
      maybe('speakerId', idOf('source')),
      maybe('originId', idOf('origin')),
    )
    .map(merge),
  note: fc.record({
    text: fc.string(),
    aboutIds: someOf(anyOf('article', 'highlight', 'claim')),
    tagIds: someOf(idOf('tag')),
  }),
  claim: fc.record({ text: words, tagIds: someOf(idOf('tag')) }),
  evidence: fc.record({
    claimId: idOf('claim'),
    fromId: anyOf('note', 'highlight', 'statement'),
    stance: fc.constantFrom(...STANCES),
  }),
  relation: fc.record({
    fromClaimId: idOf('claim'),
    toClaimId: idOf('claim'),
    type: fc.constantFrom(...RELATION_TYPES),
  }),
  review: fc.record({
    title: words,
    question: words,
    criteria: fc.constant({ include: [], exclude: [] }),
    searches: fc.constant([{ key: 'a', name: 'A database', sort: 'database' }]),
    stages: fc.constant([
      { key: 'title', name: 'Titles', of: 'records' },
      { key: 'fulltext', name: 'Texts', of: 'reports' },
    ]),
    readers: fc.constant(['1', '2']),
    reasons: someOf(words),
    readings: fc.constantFrom(1, 2),
  }),
  candidate: fc
    .tuple(
      fc.record({ reviewId: idOf('review'), articleId: idOf('article'), searchKey: fc.constant('a') }),
      maybe('duplicateOfId', idOf('candidate')),
    )
    .map(merge),
  decision: fc.record({
    candidateId: idOf('candidate'),
    stage: fc.constantFrom('title', 'fulltext'),
    reader: fc.constantFrom('1', '2'),
    verdict: fc.constantFrom(...VERDICTS),
    decidedAt: fc.constant(time(0)),
  }),
  table: fc.record({ reviewId: idOf('review'), title: words }),
  column: fc
    .tuple(
      fc.record({ tableId: idOf('table'), name: words, place: fc.nat(9) }),
      fc.oneof(
        fc.record({ type: fc.constantFrom('text', 'number') }),
        fc.record({
          type: fc.constantFrom('choice', 'judgement'),
          options: fc.constant(LEVELS.map((level) => ({ key: level, name: level, level }))),
        }),
        fc.record({ type: fc.constant('claim'), claimId: idOf('claim') }),
      ),
    )
    .map(merge),
  value: fc
    .tuple(
      fc.record({ columnId: idOf('column'), articleId: idOf('article'), passageIds: someOf(idOf('highlight')) }),
      fc.oneof(
        fc.constant({ notReported: true }),
        fc.record({ content: fc.oneof(fc.nat(9), fc.constantFrom('low', 'words')) }),
      ),
    )
    .map(merge),
  appraisal: fc
    .tuple(
      fc.record({
        claimId: idOf('claim'),
        passageId: anyOf('highlight', 'statement'),
        reader: fc.constantFrom('1', '2'),
      }),
      maybe('verdict', fc.constantFrom(...PASSAGE_VERDICTS)),
      maybe('settles', fc.constant(true)),
    )
    .map(merge),
  freeze: fc.record({
    tableId: idOf('table'),
    content: fc.constantFrom(
      { title: 'A', columns: [], rows: [], cells: [] },
      { title: 'B', columns: [], rows: [], cells: [] },
    ),
    hash: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
  }),
};

function merge(parts: readonly object[]): Record<string, unknown> {
  return Object.assign({}, ...parts) as Record<string, unknown>;
}

/** The nth minute of the tests' own day. */
function time(n: number): string {
  return new Date(Date.UTC(2024, 4, 3, 0, n)).toISOString();
}

const anyKind = fc.constantFrom(...KINDS);

const addition: fc.Arbitrary<Edit> = anyKind.chain((kind) =>
  fc
    .tuple(idOf(kind), fields[kind])
    .map(([id, own]) => add({ kind, id, createdAt: time(0), updatedAt: time(0), ...own } as unknown as Item)),
);

const change: fc.Arbitrary<Edit> = anyKind.chain((kind) =>
  fc.tuple(idOf(kind), fields[kind]).map(([id, own]) => update(id as AnyId, own)),
);

const removal: fc.Arbitrary<Edit> = anyKind.chain((kind) => idOf(kind).map((id) => remove(id as AnyId)));

const edit = fc.oneof(
  { weight: 6, arbitrary: addition },
  { weight: 2, arbitrary: change },
  { weight: 1, arbitrary: removal },
);

/** A run of transactions of one to four edits each, in time order. */
export const transactions: fc.Arbitrary<Transaction[]> = fc
  .array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 5, maxLength: 60 })
  .map((steps) => steps.map((edits, n) => ({ id: `t${n}`, at: time(n + 1), label: `Step ${n}`, edits })));
