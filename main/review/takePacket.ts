import { fresh, transact, type Maker } from '../../shared/model/actions';
import { keyWithLetter } from '../../shared/model/citationKey';
import { add, update, type Edit, type Transaction } from '../../shared/model/edits';
import type { Library } from '../../shared/model/library';
import { plainTitle } from '../../shared/model/plainTitle';
import { referrersOf } from '../../shared/model/queries';
import type { Article, Decision, Review } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import type { ImportedPacket } from '../../shared/api';
import type { Packet } from './packet';

export interface TakenPacket {
  /** Absent when all of it was here already. */
  readonly transaction?: Transaction;
  readonly report: ImportedPacket;
}

/**
 * What taking a packet in does, as one step. In a library that knows the review, its reader's decisions come in; in one
 * without any review, all of it does, so that the reader can begin. Everything is checked before anything is planned.
 */
export function takePacket(maker: Maker, library: Library, packet: Packet, mustBe?: string): Result<TakenPacket> {
  const known = library.tables.review.get(packet.review.id);
  if (mustBe !== undefined && mustBe !== packet.review.id)
    return err('invalid', `This packet is of another review, “${packet.review.title}”. Nothing was changed.`);
  if (!known && library.tables.review.size > 0)
    return err(
      'invalid',
      `This packet is of the review “${packet.review.title}”, which is not in this library. Nothing was changed. A second reader opens it in a library of their own.`,
    );
  const stray = packet.decisions.find(({ candidateId }) =>
    known
      ? library.tables.candidate.get(candidateId)?.reviewId !== known.id
      : !packet.records.some(({ candidate }) => candidate.id === candidateId),
  );
  if (stray)
    return err(
      'not-found',
      `The packet decides on ${named(library, packet, stray)}, which is no record of this review. Nothing was changed.`,
    );
  const twice = repeated(packet);
  if (twice)
    return err(
      'invalid',
      `The packet decides twice on ${named(library, packet, twice)} at one stage. Nothing was changed. Ask for it again.`,
    );
  const stages = new Set((known ?? packet.review).stages.map(({ key }) => key));
  const unknown = packet.decisions.find(({ stage }) => !stages.has(stage));
  if (unknown)
    return err(
      'not-found',
      `The packet decides at a stage “${unknown.stage}”, which this review does not have. Nothing was changed.`,
    );
  const wrong = known ? undefined : contradiction(packet);
  if (wrong !== undefined)
    return err('unreadable', `The packet contradicts itself: ${wrong}. Nothing was changed. Ask for it again.`);
  return ok(known ? decisionsInto(maker, library, known, packet) : wholeReview(maker, library, packet));
}

type PacketDecision = Packet['decisions'][number];

/** What is wrong among the records of a packet that brings a whole review. */
function contradiction({ records }: Packet): string | undefined {
  const ids = new Set<string>();
  for (const { candidate, article } of records) {
    if (ids.has(candidate.id)) return `the record ${titled(article)} is in it twice`;
    ids.add(candidate.id);
  }
  const lost = records.find(
    ({ candidate: { duplicateOfId } }) => duplicateOfId !== undefined && !ids.has(duplicateOfId),
  );
  return lost && `${titled(lost.article)} is a duplicate of a record that is not in it`;
}

const titled = ({ csl, citationKey }: Pick<Article, 'csl' | 'citationKey'>): string =>
  `“${plainTitle(csl)?.trim() || citationKey}”`;

/** The record of a decision as a reader knows it: by its title, as far as the packet or the library has one. */
function named(library: Library, { records, decisions }: Packet, decision: PacketDecision): string {
  const { candidateId, verdict } = decision;
  const here = library.tables.candidate.get(candidateId);
  const article =
    records.find(({ candidate }) => candidate.id === candidateId)?.article ??
    (here && library.tables.article.get(here.articleId));
  if (article) return titled(article);
  const place = `its decision ${decisions.indexOf(decision) + 1} of ${decisions.length}`;
  return `a record that it does not name (${place}, ${verdict})`;
}

/** A decision on a record and stage that the packet has decided on before. */
function repeated({ decisions }: Packet): PacketDecision | undefined {
  const seen = new Set<string>();
  return decisions.find(({ candidateId, stage }) => {
    const key = `${candidateId} ${stage}`;
    return seen.has(key) || !seen.add(key);
  });
}

function decisionsInto(maker: Maker, library: Library, review: Review, packet: Packet): TakenPacket {
  const { reader } = packet;
  const edits: Edit[] = wordsOf(review, packet);
  let [added, changed, same] = [0, 0, 0];
  for (const { id, candidateId, ...said } of packet.decisions) {
    const before = referrersOf(library, candidateId, 'decision').find(
      (other) => other.stage === said.stage && other.reader === reader && !other.settles,
    );
    if (!before) {
      const own = library.tables.decision.has(id) ? {} : { id };
      edits.push(add({ ...fresh(maker, 'decision'), ...own, candidateId, reader, ...withoutEmpty(said) }));
      added += 1;
    } else if (before.verdict === said.verdict && before.reason === said.reason && before.note === said.note) same += 1;
    else {
      const { verdict, reason = null, note = null, decidedAt } = said;
      edits.push(update<Decision>(before.id, { verdict, reason, note, decidedAt }));
      changed += 1;
    }
  }
  const report = { reviewId: review.id, reader, added, changed, same, isNew: false };
  return added + changed === 0 ? { report } : { report, transaction: transact(maker, labelFor(packet), edits) };
}

/** The reader and the reasons that the review here does not know. */
function wordsOf(review: Review, packet: Packet): Edit[] {
  const readers = new Set([...review.readers, packet.reader]);
  const reasons = new Set([...review.reasons, ...packet.decisions.flatMap(({ reason }) => reason ?? [])]);
  const isNew = readers.size > review.readers.length || reasons.size > review.reasons.length;
  return isNew ? [update<Review>(review.id, { readers: [...readers], reasons: [...reasons] })] : [];
}

function wholeReview(maker: Maker, library: Library, packet: Packet): TakenPacket {
  const { review, reader, records, decisions } = packet;
  const taken = new Set<string>();
  const articles = new Map<string, Article>();
  for (const { article } of records) {
    if (articles.has(article.id) || library.tables.article.has(article.id)) continue;
    const isTaken = (key: string) => taken.has(key) || library.citationKeys.has(key);
    const citationKey = isTaken(article.citationKey)
      ? keyWithLetter(article.citationKey, isTaken)
      : article.citationKey;
    taken.add(citationKey);
    const { createdAt, updatedAt } = fresh(maker, 'article');
    const empty = { texts: [], tagIds: [], collectionIds: [] };
    articles.set(article.id, { kind: 'article', ...article, citationKey, ...empty, createdAt, updatedAt });
  }
  // Those that others are duplicates of come first.
  const ordered = [...records].sort(
    (a, b) => Number(a.candidate.duplicateOfId !== undefined) - Number(b.candidate.duplicateOfId !== undefined),
  );
  const edits: Edit[] = [
    add(review),
    ...[...articles.values()].map(add),
    ...ordered.map(({ candidate, article }) =>
      add({
        ...fresh(maker, 'candidate'),
        ...withoutEmpty(candidate),
        reviewId: review.id,
        articleId: article.id,
      }),
    ),
    ...decisions.map((said) => add({ ...fresh(maker, 'decision'), reader, ...withoutEmpty(said) })),
  ];
  const report = { reviewId: review.id, reader, added: decisions.length, changed: 0, same: 0, isNew: true };
  return { report, transaction: transact(maker, labelFor(packet), edits) };
}

const labelFor = ({ reader, review }: Packet): string =>
  `Import the packet of ${reader} for “${review.title}”`.slice(0, 200);

/** The same without fields that are undefined. */
function withoutEmpty<T extends object>(fields: T): { [F in keyof T]: Exclude<T[F], undefined> } {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as { [F in keyof T]: Exclude<T[F], undefined> }; // what is left has its value
}
