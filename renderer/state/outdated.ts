import type { QueryObserverResult } from '@tanstack/react-query';

type Shown = Pick<QueryObserverResult, 'isPending' | 'isPlaceholderData' | 'isStale' | 'isError'>;

/** Whether the notebook would answer something else now than what is shown, and the new answer is on its way. */
export const isOutdated = ({ isPending, isPlaceholderData, isStale, isError }: Shown): boolean =>
  isPending || isPlaceholderData || (isStale && !isError);
