import type { CheckedArgument, NotebookApi, ReviewRecordRow } from '../../shared/api';
import { transact } from '../../shared/model/actions';
import { add, update } from '../../shared/model/edits';
import { isIdOf } from '../../shared/model/ids';
import { findItem, namesOf, notesAbout, sourceLine, titleOf } from '../../shared/model/queries';
import type { Article, Review } from '../../shared/model/records';
import { agreementOf, conflictsOf, readTwice } from '../../shared/review/agreement';
import { NO_REASON, prismaCounts, recordsIn } from '../../shared/review/counts';
import { incoming, sameWorks } from '../../shared/review/incoming';
import type { Project, Screened } from '../../shared/review/project';
import { bySearchOf, progressOf, runOf } from '../../shared/review/progress';
import { err, ok, type Result } from '../../shared/result';
import { decisionOf, readPacket, recordOf, reviewFor, writePacket } from '../review/packet';
import { takePacket } from '../review/takePacket';
import type { Parts } from './parts';
import { createReviewDesk } from './reviewDesk';

type ReviewCalls = Pick<
  NotebookApi,
  | 'reviews'
  | 'review'
  | 'addToReview'
  | 'reviewQueue'
  | 'reviewRecord'
  | 'reviewRecords'
  | 'reviewConflicts'
  | 'reviewAgreement'
  | 'exportReviewPacket'
  | 'importReviewPacket'
>;

/** Answers the calls about reviews; `duplicates` says which articles are certainly one work. */
export function reviewCalls(
  parts: Pick<Parts, 'store' | 'worker' | 'events' | 'now' | 'unique'>,
  duplicates: NotebookApi['duplicates'],
): ReviewCalls {
  const { store } = parts;
  const { library } = store;
  const desk = createReviewDesk(parts);

  function project(id: string): Result<Project> {
    const found = isIdOf('review', id) ? desk.project(id) : undefined;
    return found ? ok(found) : err('not-found', `There is no review with the id “${id}”.`);
  }

  function row({ candidate, outcome }: Screened): ReviewRecordRow {
    const article = library.tables.article.get(candidate.articleId)!; // a candidate goes with its article
    return {
      id: candidate.id,
      articleId: article.id,
      title: titleOf(library, article),
      detail: sourceLine(article),
      ...(outcome.reason !== undefined && { reason: outcome.reason }),
    };
  }

  async function addToReview({ id, articleIds, search }: CheckedArgument<'addToReview'>) {
    const articles: Article[] = [];
    for (const wanted of articleIds) {
      const item = findItem(library, wanted);
      if (item?.kind !== 'article')
        return err('not-found', `There is no article with the id or citation key “${wanted}”.`);
      articles.push(item);
    }
    const same = await sameWorks(duplicates);
    if (!same.ok) return same;
    const found = project(id); // only now: it may have changed meanwhile
    if (!found.ok) return found;
    const { review, records } = found.value;
    const known = records.map(({ candidate }) => candidate);
    const { searches, candidates, ...counts } = incoming(parts, review, known, articles, search, same.value);
    const added = candidates.length;
    if (added > 0) {
      const label = `Add ${added} ${added === 1 ? 'record' : 'records'} from ${search.name}`.slice(0, 200);
      const isKnown = JSON.stringify(searches) === JSON.stringify(review.searches);
      const edits = [...(isKnown ? [] : [update<Review>(review.id, { searches })]), ...candidates.map(add)];
      const done = await store.submit({ type: 'do', transaction: transact(parts, label, edits) });
      if (!done.ok) return done;
    }
    return ok({ added, ...counts });
  }

  function findRecord({ byId, review, records }: Project, wanted: string): Result<Screened> {
    const direct = isIdOf('candidate', wanted) ? byId.get(wanted) : undefined;
    if (direct) return ok(direct);
    const article = findItem(library, wanted);
    const of = records.filter(({ candidate }) => candidate.articleId === article?.id);
    const record = of.find(({ candidate }) => candidate.duplicateOfId === undefined) ?? of[0];
    return record
      ? ok(record)
      : err('not-found', `“${wanted}” is not a record of the review “${review.title}”. Nothing was changed.`);
  }

  return {
    reviews: async () =>
      ok(
        [...library.tables.review.values()]
          .map(({ id, title, question }) => ({ id, title, question, records: desk.count(id) }))
          .reverse(),
      ),
    review: async ({ id }) => {
      const found = project(id);
      if (!found.ok) return found;
      const { review } = found.value;
      return ok({
        review,
        counts: prismaCounts(found.value),
        progress: progressOf(found.value),
        conflicts: conflictsOf(found.value).length,
        readTwice: readTwice(found.value),
        bySearch: bySearchOf(found.value),
      });
    },
    addToReview,
    reviewQueue: async ({ id, ...wanted }) => {
      const found = project(id);
      if (!found.ok) return found;
      const queue = await desk.queue(found.value, wanted);
      return queue.ok ? ok({ ...queue.value, run: runOf(found.value, wanted.stage, wanted.reader) }) : queue;
    },
    reviewRecord: async ({ id, record: wanted }) => {
      const found = project(id);
      if (!found.ok) return found;
      const record = findRecord(found.value, wanted);
      if (!record.ok) return record;
      const { candidate, outcome, decisions } = record.value;
      const article = library.tables.article.get(candidate.articleId)!; // a candidate goes with its article
      const original = candidate.duplicateOfId && found.value.byId.get(candidate.duplicateOfId);
      const search = found.value.review.searches.find(({ key }) => key === candidate.searchKey);
      return ok({
        ...{ candidate, article, outcome, decisions: [...decisions] },
        notes: notesAbout(library, article.id),
        tags: namesOf(library, article.tagIds),
        from: search?.name ?? candidate.searchKey,
        ...(original && { duplicateOf: { id: original.candidate.id, title: row(original).title } }),
        duplicates: found.value.records
          .filter((other) => other.candidate.duplicateOfId === candidate.id)
          .map((other) => ({ id: other.candidate.id, title: row(other).title })),
        why: await desk.why(found.value, candidate.id),
      });
    },
    reviewRecords: async ({ id, box, reason, offset, limit }) => {
      const found = project(id);
      if (!found.ok) return found;
      const rows = recordsIn(found.value, box).map(row);
      const wanted = reason === undefined ? rows : rows.filter((each) => (each.reason ?? NO_REASON) === reason);
      return ok({ total: wanted.length, items: wanted.slice(offset, offset + limit) });
    },
    reviewConflicts: async ({ id }) => {
      const found = project(id);
      if (!found.ok) return found;
      const { byId } = found.value;
      return ok(
        conflictsOf(found.value).map(({ candidateId, stage, readings }) => ({
          ...row(byId.get(candidateId)!), // conflicts are of these records
          stage,
          readings: [...readings],
        })),
      );
    },
    reviewAgreement: async ({ id, stage, readers }) => {
      const found = project(id);
      if (!found.ok) return found;
      const { review, records } = found.value;
      const at = stage ?? review.stages[0]?.key ?? '';
      if (!review.stages.some(({ key }) => key === at))
        return err(
          'not-found',
          `The review has no stage “${at}”. Its stages are ${review.stages.map(({ key }) => key).join(', ')}.`,
        );
      const who = new Set(records.flatMap(({ decisions }) => decisions.flatMap((d) => (d.settles ? [] : [d.reader]))));
      const [first, second] = readers ?? review.readers.filter((reader) => who.has(reader));
      const stranger = [first, second].find((reader) => reader !== undefined && !review.readers.includes(reader));
      if (stranger !== undefined) return err('not-found', `The review has no reader “${stranger}”.`);
      if (first === undefined || second === undefined)
        return err('invalid', 'Agreement needs decisions of two readers; there are those of one at most.');
      return ok(agreementOf(found.value, at, [first, second]));
    },
    exportReviewPacket: async ({ id, reader }) => {
      const found = project(id);
      if (!found.ok) return found;
      const { review, records } = found.value;
      const text = writePacket({
        ...{ review: reviewFor(review, reader), reader },
        records: records.map(
          ({ candidate }) => recordOf(candidate, library.tables.article.get(candidate.articleId)!), // a candidate goes with its article
        ),
        decisions: records.flatMap(({ decisions }) =>
          decisions.filter((decision) => decision.reader === reader && !decision.settles).map(decisionOf),
        ),
      });
      return ok({ name: `${review.title} – ${reader}.packet.json`.replace(/[\\/:*?"<>|]/g, ' '), text });
    },
    importReviewPacket: async ({ text, id }) => {
      const packet = readPacket(text);
      if (!packet.ok) return packet;
      const taken = takePacket(parts, library, packet.value, id);
      if (!taken.ok) return taken;
      const { transaction, report } = taken.value;
      const done = transaction ? await store.submit({ type: 'do', transaction }) : ok(undefined);
      return done.ok ? ok(report) : done;
    },
  };
}
