import { setImmediate } from 'node:timers/promises';
import { err, ok } from '../../shared/result';
import type { RelevanceModel } from '../review/relevance/model';
import type { Jobs } from './jobs';

/** Reviews are open one or two at a time; a model of 20,000 records takes some 100 MB. */
const KEPT = 2;

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
      return model ? ok({ scores: [...model.rank(decided)] }) : notOpen();
    },
    explainRelevance: async ({ key, record }) => {
      const model = models.get(key);
      return model ? ok({ terms: model.why(record) }) : notOpen();
    },
  };
}
