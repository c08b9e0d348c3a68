import type { ReviewQueue } from '../../shared/api';

/** Why the records come as they came in although the order by relevance was chosen. */
export function notLearned({ state, includes, excludes }: NonNullable<ReviewQueue['relevance']>): string {
  if (state === 'failed')
    return 'Shown as imported: the order by relevance could not be learned. It is tried again with your next decision.';
  if (state === 'learning')
    return `Shown as imported until the order is learned from ${(includes + excludes).toLocaleString('en')} decisions. That takes seconds; you need not wait.`;
  const lacking = includes > 0 ? 'one that you exclude' : excludes > 0 ? 'one that you include' : 'one of each kind';
  return `Shown as imported: the order by relevance learns from what you include and exclude, and still needs ${lacking}.`;
}
