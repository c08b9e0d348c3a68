import type { CheckedArgument, ReviewQueue } from '../../shared/api';
import { isIdOf, type AnyId, type CandidateId, type ReviewId } from '../../shared/model/ids';
import { countReferrers } from '../../shared/model/queries';
import type { Decision } from '../../shared/model/records';
import { projectOf, screened, type Project, type Screened } from '../../shared/review/project';
import { reaches, readingOf } from '../../shared/review/progress';
import { err, ok, type Result } from '../../shared/result';
import { seededRandom, shuffled } from '../review/relevance/random';
import type { Parts } from './parts';
import { createRelevanceDesk } from './relevanceDesk';

type Wanted = Omit<CheckedArgument<'reviewQueue'>, 'id'>;

/** A review in memory. */
interface Kept {
  project: Project;
  /** Which record each decision is of: of one that was taken back, the library does not know it any more. */
  readonly recordOf: Map<Decision['id'], CandidateId>;
}

/** Keeps reviews at hand, so that the next record comes at once: after a decision only its record is looked at again. */
export function createReviewDesk(parts: Pick<Parts, 'store' | 'worker' | 'events'>) {
  const { store, events } = parts;
  const { library } = store;
  const kept = new Map<ReviewId, Kept>();
  const relevance = createRelevanceDesk(parts);
  events.subscribe((event, payload) => {
    if (event !== 'changed' || !('kinds' in payload)) return;
    if (!payload.ids || payload.kinds.length === 0) {
      kept.clear();
      for (const { id } of library.tables.article.values()) relevance.articleChanged(id);
    } else payload.ids.forEach(look);
  });

  function look(id: AnyId): void {
    if (isIdOf('article', id)) relevance.articleChanged(id);
    else if (isIdOf('review', id)) renew(id);
    else if (isIdOf('candidate', id)) lookAtRecord(id);
    else if (isIdOf('decision', id)) {
      const of = library.tables.decision.get(id)?.candidateId;
      for (const { project, recordOf } of kept.values()) {
        const record = of ?? recordOf.get(id);
        if (record === undefined || !project.byId.has(record)) continue;
        recordOf.set(id, record);
        lookAtRecord(record);
      }
    }
  }

  /** The review itself has changed: its stages, reasons or readers, but not which records it has. */
  function renew(id: ReviewId): void {
    const known = kept.get(id);
    const project = known && projectOf(library, id);
    if (known && project) known.project = project;
    else kept.delete(id);
  }

  /** A record that is new or gone makes the project another one; anything else changes it in its place, without copying 20,000 others. */
  function lookAtRecord(id: CandidateId): void {
    const candidate = library.tables.candidate.get(id);
    for (const [reviewId, { project }] of kept) {
      const before = project.byId.get(id);
      if (candidate && before) Object.assign(before, screened(library, project.review, candidate));
      else if (before || candidate?.reviewId === reviewId) kept.delete(reviewId);
    }
  }

  function project(id: ReviewId): Project | undefined {
    const known = kept.get(id);
    if (known) return known.project;
    const made = projectOf(library, id);
    if (!made) return undefined;
    const recordOf = new Map(
      made.records.flatMap(({ candidate, decisions }) => decisions.map((each) => [each.id, candidate.id] as const)),
    );
    kept.set(id, { project: made, recordOf });
    return made;
  }

  const count = (id: ReviewId): number => countReferrers(library, id, 'candidate');

  async function queue(of: Project, wanted: Wanted): Promise<Result<Omit<ReviewQueue, 'run'>>> {
    const { stage, reader, order, seed, filter, limit } = wanted;
    if (!of.review.stages.some(({ key }) => key === stage))
      return err('not-found', `The review has no stage “${stage}”.`);
    const chosen: number[] = [];
    of.records.forEach((record, index) => {
      if (reaches(of, record, stage) && passes(record, stage, reader, filter)) chosen.push(index);
    });
    const learned = order === 'relevance' ? await relevance.order(of, stage) : undefined;
    const scores = learned?.scores;
    if (order === 'random') {
      const place = new Int32Array(of.records.length);
      shuffled(of.records.length, seededRandom(seed)).forEach((index, at) => (place[index] = at));
      chosen.sort((a, b) => place[a]! - place[b]!); // a place for each record
    } else if (scores) chosen.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    return ok({
      total: chosen.length,
      ids: chosen.slice(0, limit).map((index) => of.records[index]!.candidate.id), // indices of these records
      ...(learned && { relevance: learned.relevance }),
    });
  }

  return { project, count, queue, why: relevance.why };
}

function passes(record: Screened, stage: string, reader: string, filter: Wanted['filter']): boolean {
  if (filter === 'all') return true;
  if (filter === 'conflict') return record.outcome.stage?.key === stage && record.outcome.result === 'conflict';
  const verdict = readingOf(record, stage, reader)?.verdict;
  return filter === 'unread' ? verdict === undefined && isOpen(record, stage) : verdict === filter;
}

/** A record whose stage is settled already needs no further reading. */
const isOpen = ({ outcome }: Screened, stage: string): boolean =>
  outcome.state === 'screening' && outcome.stage?.key === stage && outcome.result === 'open';
