import { setImmediate } from 'node:timers/promises';
import { err, ok } from '../../shared/result';
import type { RelevanceModel } from '../review/relevance/model';
import type { Jobs } from './jobs';

/** Reviews are open one or two at a time; a model of 20,000 records takes some 100 MB. */
const KEPT = 2;

/** So many records one screens while the next order is learned. */
const EXPLAINED = 50;

/** The jobs that order the records of reviews; the models stay between calls. */
export function relevanceJobs(): Pick<Jobs, 'openRelevance' | 'rankRelevance' | 'explainRelevance'> {
  const models = new Map<string, RelevanceModel>();
  const notOpen = () => err('not-found', 'The worker does not have these records (any more).');
  return {
    openRelevance: async ({ key, records }) => {
      const { RelevanceModel: Model } = await import('../review/relevance/model');
      const steps = Model.inSteps(records);
      let step = steps.next();
      while (!step.done) {
        await setImmediate(); // searches are answered in between
        step = steps.next();
      }
      models.delete(key); // the last opened is the last to go
      models.set(key, step.value);
      for (const old of [...models.keys()].slice(0, -KEPT)) models.delete(old);
      return ok(undefined);
    },
    rankRelevance: async ({ key, decided }) => {
      const model = models.get(key);
      if (!model) return notOpen();
      const scores = [...model.rank(decided)];
      const read = new Set(decided.map(([record]) => record));
      const best = [...scores.keys()].filter((record) => !read.has(record));
      best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).splice(EXPLAINED);
      return ok({ scores, why: best.map((record) => [record, model.why(record)] as const) });
    },
    explainRelevance: async ({ key, record }) => {
      const model = models.get(key);
      return model ? ok({ terms: model.why(record) }) : notOpen();
    },
  };
}
