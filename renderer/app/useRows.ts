import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { CallArgument, ListRow } from '../../shared/api';
import type { Failure } from '../../shared/result';
import { callQuery, failureOf, useCall } from '../state/useCall';
import { PAGE, pagesFor } from './paging';

export type RowsWanted = Omit<CallArgument<'list'>, 'offset' | 'limit'>;

export interface Rows {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  /** Undefined while its page is under way. */
  readonly row: (index: number) => ListRow | undefined;
  /** Says which rows are in sight; their pages are asked for. */
  readonly onRange: (first: number, last: number) => void;
  readonly failure: Failure | undefined;
}

/** The rows of one list, page by page as they come into sight. */
export function useRows(wanted: RowsWanted): Rows {
  const [range, setRange] = useState<readonly [first: number, last: number]>([0, 0]);
  const start = useCall('list', { ...wanted, offset: 0, limit: PAGE }, { keepPrevious: true });
  const pages = pagesFor(...range, start.data?.total ?? 0).filter((page) => page > 0);
  const answers = useQueries({
    queries: pages.map((page) => callQuery('list', { ...wanted, offset: page * PAGE, limit: PAGE })),
  });
  const byPage = new Map(pages.map((page, i) => [page, answers[i]?.data]));
  byPage.set(0, start.data);
  return {
    total: start.data?.total,
    row: (index) => byPage.get(Math.floor(index / PAGE))?.items[index % PAGE],
    onRange: useCallback((first: number, last: number) => setRange([first, last]), []),
    failure: start.failure ?? failureOf(answers.find((answer) => answer.error)?.error),
  };
}
