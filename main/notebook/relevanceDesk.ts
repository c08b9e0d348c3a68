import type { ReviewQueue, ReviewRecordPage } from '../../shared/api';
import type { ArticleId, CandidateId, ReviewId } from '../../shared/model/ids';
import type { Decision } from '../../shared/model/records';
import type { Project } from '../../shared/review/project';
import type { RecordText } from '../review/relevance/tokens';
import type { Parts } from './parts';
import { plainTitle } from '../../shared/model/plainTitle';

/** The order of a review's records as it was last learned. */
interface Learned {
  /** The records as they were when it was asked for, in their order. */
  readonly ids: readonly CandidateId[];
  readonly texts: Map<ArticleId, RecordText>;
  /** The project that was last found to have these very records. */
  project: Project;
  /** Whether the worker has these records as they are now. */
  isTold: boolean;
  /** Each record's score by its place, and the decisions that it was learned from. */
  ranked?: { readonly scores: readonly number[]; readonly from: string; readonly why: ReadonlyMap<number, Why> };
  /** The learning under way. */
  ranking?: Promise<void> | undefined;
  hasFailed?: boolean;
}

type Why = ReviewRecordPage['why'];

/** Scores by the place of a record, when there are any, and what the queue says of them. */
export interface Order {
  readonly scores?: readonly number[];
  readonly relevance: NonNullable<ReviewQueue['relevance']>;
}

/** Fewer cannot be learned from. */
const LEAST_OF_EACH = 1;

/**
 * Has the worker learn the order of reviews' records. Where the worker is a thread nobody waits for it: the last order
 * serves meanwhile, and when the first one is there the library says so, that it be asked for.
 */
export function createRelevanceDesk({ store, worker, events }: Pick<Parts, 'store' | 'worker' | 'events'>) {
  const { library } = store;
  const learned = new Map<ReviewId, Learned>();
  worker.onRestart(() => learned.forEach((each) => (each.isTold = false)));

  const textOf = (id: ArticleId): RecordText => {
    const csl = library.tables.article.get(id)?.csl;
    return { title: (csl && plainTitle(csl)) ?? '', abstract: csl?.abstract ?? '' };
  };

  /** An article has changed: only its title and abstract matter here. */
  function articleChanged(id: ArticleId): void {
    for (const each of learned.values()) {
      const before = each.texts.get(id);
      if (!before) continue;
      const now = textOf(id);
      if (before.title === now.title && before.abstract === now.abstract) continue;
      each.texts.set(id, now);
      each.isTold = false;
    }
  }

  /** What is known of these records; begun anew when there are others. */
  function knownOf(project: Project): Learned {
    const { review, records } = project;
    const known = learned.get(review.id);
    const isSame =
      known?.project === project ||
      (known?.ids.length === records.length && records.every(({ candidate }, at) => candidate.id === known.ids[at]));
    if (known && isSame) {
      known.project = project;
      return known;
    }
    const begun: Learned = {
      ids: records.map(({ candidate }) => candidate.id),
      texts: new Map(records.map(({ candidate: { articleId } }) => [articleId, textOf(articleId)])),
      ...{ project, isTold: false },
    };
    learned.set(review.id, begun);
    return begun;
  }

  async function order(project: Project, stage: string): Promise<Order> {
    const labels = labelsOf(project, stage);
    const { includes, excludes } = labels;
    if (includes < LEAST_OF_EACH || excludes < LEAST_OF_EACH)
      return { relevance: { includes, excludes, state: 'too-few' } };
    const known = knownOf(project);
    const from = `${stage} ${labels.decided.join(';')}`;
    if (known.ranked?.from !== from || !known.isTold) {
      known.ranking ??= rank(known, labels.decided, from).finally(() => (known.ranking = undefined));
      if (!worker.inBackground) await known.ranking;
    }
    const state = known.ranked ? 'learned' : known.hasFailed ? 'failed' : 'learning';
    return { relevance: { includes, excludes, state }, ...(known.ranked && { scores: known.ranked.scores }) };
  }

  async function rank(known: Learned, decided: Labels['decided'], from: string): Promise<void> {
    const { review, records } = known.project;
    const hadOrder = known.ranked !== undefined;
    if (!known.isTold) {
      known.isTold = true; // as of now: an article that changes meanwhile makes it false again
      const texts = records.map(({ candidate: { articleId } }) => known.texts.get(articleId) ?? textOf(articleId));
      const opened = await worker.call('openRelevance', { key: review.id, records: texts });
      if (!opened.ok) return fail(known);
    }
    const ranked = await worker.call('rankRelevance', { key: review.id, decided });
    if (!ranked.ok) return fail(known);
    known.ranked = { scores: ranked.value.scores, from, why: new Map(ranked.value.why) };
    known.hasFailed = false;
    if (!hadOrder && worker.inBackground) events.emit('changed', { seq: store.seq, kinds: ['review'], ids: [] });
  }

  function fail(known: Learned): void {
    known.isTold = false; // told again with the next decision
    known.hasFailed = true;
  }

  async function why(project: Project, id: CandidateId): Promise<Why> {
    const known = learned.get(project.review.id);
    if (!known?.ranked) return [];
    const record = known.ids.indexOf(id);
    const explained = known.ranked.why.get(record);
    if (explained || !known.isTold || known.ranking) return explained ?? []; // the worker would answer after the next order
    const told = await worker.call('explainRelevance', { key: project.review.id, record });
    return told.ok ? told.value.terms : []; // a worker that has forgotten is told again with the next order
  }

  return { order, why, articleChanged };
}

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
    if (record.decisions.length === 0) return;
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
