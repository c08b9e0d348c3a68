import type { CheckedArgument, ReviewQueue, ReviewRecordPage } from '../../shared/api';
import { isIdOf, type CandidateId, type ReviewId } from '../../shared/model/ids';
import { countReferrers } from '../../shared/model/queries';
import type { Decision } from '../../shared/model/records';
import { projectOf, screened, type Project, type Screened } from '../../shared/review/project';
import { reaches, readingOf } from '../../shared/review/progress';
import { err, ok, type Result } from '../../shared/result';
import { seededRandom, shuffled } from '../review/relevance/random';
import type { Parts } from './parts';

type Wanted = Omit<CheckedArgument<'reviewQueue'>, 'id'>;

/** A review in memory, and the order of its records as it was last learned. */
interface Kept {
  project: Project;
  /** Each record's score by its index in `project.records`, and how many decisions it was learned from. */
  ranked?: { readonly scores: readonly number[]; readonly learned: string };
  /** The ranking under way. */
  ranking?: Promise<void> | undefined;
  /** The records as the worker knows them. */
  told?: string;
}

/** Fewer cannot be learned from. */
const LEAST_OF_EACH = 1;

/**
 * Keeps reviews at hand, so that the next record comes at once: after a decision only its record is looked at again, and
 * the order is learned anew beside the reading.
 */
export function createReviewDesk({ store, worker, events }: Pick<Parts, 'store' | 'worker' | 'events'>) {
  const { library } = store;
  const kept = new Map<ReviewId, Kept>();
  worker.onRestart(() => kept.forEach((each) => delete each.told));
  events.subscribe((event, payload) => {
    if (event !== 'changed' || !('kinds' in payload)) return;
    const { kinds, ids } = payload;
    const isAll = kinds.length === 0;
    if (!isAll && !kinds.some((kind) => ['review', 'candidate', 'decision', 'article'].includes(kind))) return;
    if (!ids || isAll || kinds.includes('candidate')) return kept.clear();
    if (kinds.includes('article')) kept.forEach((each) => delete each.told);
    for (const id of ids) {
      if (isIdOf('review', id)) renew(id);
      if (!isIdOf('decision', id)) continue;
      const decision = library.tables.decision.get(id);
      if (!decision) return kept.clear(); // it was taken back; which record it was of is not known any more
      look(decision);
    }
  });

  /** The review itself has changed: its stages, reasons or readers, but not which records it has. */
  function renew(id: ReviewId): void {
    const known = kept.get(id);
    const project = known && projectOf(library, id);
    if (known && project) known.project = project;
    else kept.delete(id);
  }

  function look({ candidateId }: Decision): void {
    const candidate = library.tables.candidate.get(candidateId);
    const known = candidate && kept.get(candidate.reviewId);
    const before = known?.project.byId.get(candidateId);
    if (!candidate || !known || !before) return;
    Object.assign(before, screened(library, known.project.review, candidate)); // in its place, without copying 20,000 others
  }

  function project(id: ReviewId): Project | undefined {
    const known = kept.get(id);
    if (known) return known.project;
    const made = projectOf(library, id);
    if (made) kept.set(id, { project: made });
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
    const labels = order === 'relevance' ? labelsOf(of, stage) : undefined;
    const scores = labels && (await scoresFor(of, labels));
    if (order === 'random') {
      const place = new Int32Array(of.records.length);
      shuffled(of.records.length, seededRandom(seed)).forEach((index, at) => (place[index] = at));
      chosen.sort((a, b) => place[a]! - place[b]!); // a place for each record
    } else if (scores) chosen.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    return ok({
      total: chosen.length,
      ids: chosen.slice(0, limit).map((index) => of.records[index]!.candidate.id), // indices of these records
      ...(labels && { relevance: { includes: labels.includes, excludes: labels.excludes } }),
    });
  }

  /** The order as far as it is learned: where the worker is a thread nobody waits for it, the last one serves meanwhile. */
  async function scoresFor(of: Project, labels: Labels): Promise<readonly number[] | undefined> {
    const known = kept.get(of.review.id);
    if (!known || labels.includes < LEAST_OF_EACH || labels.excludes < LEAST_OF_EACH) return undefined;
    const learned = labels.decided.join(';');
    if (known.ranked?.learned !== learned) {
      known.ranking ??= rank(known, labels, learned).finally(() => (known.ranking = undefined));
      if (!worker.inBackground) await known.ranking;
    }
    return known.ranked?.scores;
  }

  async function rank(known: Kept, { decided }: Labels, learned: string): Promise<void> {
    const { review, records } = known.project;
    const key = `${review.id}/${records.length}`;
    if (known.told !== key) {
      const texts = records.map(({ candidate }) => {
        const csl = library.tables.article.get(candidate.articleId)?.csl;
        return { title: csl?.title ?? '', abstract: csl?.abstract ?? '' };
      });
      const opened = await worker.call('openRelevance', { key, records: texts });
      if (!opened.ok) return;
      known.told = key;
    }
    const ranked = await worker.call('rankRelevance', { key, decided });
    if (ranked.ok) known.ranked = { scores: ranked.value.scores, learned };
  }

  async function why(of: Project, id: CandidateId): Promise<ReviewRecordPage['why']> {
    const known = kept.get(of.review.id);
    if (!known?.ranked || known.told === undefined) return [];
    const index = of.records.findIndex(({ candidate }) => candidate.id === id);
    const told = await worker.call('explainRelevance', { key: known.told, record: index });
    return told.ok ? told.value.terms : []; // a worker that has forgotten is told again with the next order
  }

  return { project, count, queue, why };
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

interface Labels {
  /** Index of a record, and 1 when it was included or 0 when excluded. */
  readonly decided: (readonly [number, 0 | 1])[];
  readonly includes: number;
  readonly excludes: number;
}

/** What can be learned from at a stage: what was settled, else what its readers agree on; open ones and conflicts teach nothing. */
function labelsOf({ records }: Project, stage: string): Labels {
  const decided: (readonly [number, 0 | 1])[] = [];
  let includes = 0;
  records.forEach((record, index) => {
    const at = record.decisions.filter((decision) => decision.stage === stage);
    const counted = at.find(({ settles }) => settles)?.verdict ?? onlyVerdict(at);
    if (counted !== 'include' && counted !== 'exclude') return;
    if (counted === 'include') includes += 1;
    decided.push([index, counted === 'include' ? 1 : 0]);
  });
  return { decided, includes, excludes: decided.length - includes };
}

function onlyVerdict(at: readonly Decision[]): Decision['verdict'] | undefined {
  const verdicts = new Set(at.map(({ verdict }) => verdict));
  return verdicts.size === 1 ? at[0]?.verdict : undefined;
}
