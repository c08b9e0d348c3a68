import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { DuplicateGroup } from '../../shared/api';
import { PAGE, pagesFor } from '../app/paging';
import { callQuery, useCall } from '../state/useCall';

/** Groups of duplicates, page by page as they come into sight. */
export interface Groups {
  readonly total: number;
  /** Undefined while its page is under way. */
  readonly group: (index: number) => DuplicateGroup | undefined;
  readonly onRange: (first: number, last: number) => void;
}

export function useGroups(level: 'certain' | 'likely'): Groups {
  const [range, setRange] = useState<readonly [first: number, last: number]>([0, 0]);
  const start = useCall('duplicates', { level, offset: 0, limit: PAGE }, { keepPrevious: true });
  const pages = pagesFor(...range, start.data?.total ?? 0).filter((page) => page > 0);
  const answers = useQueries({
    queries: pages.map((page) => callQuery('duplicates', { level, offset: page * PAGE, limit: PAGE })),
  });
  const byPage = new Map(pages.map((page, i) => [page, answers[i]?.data]));
  byPage.set(0, start.data);
  return {
    total: start.data?.total ?? 0,
    group: (index) => byPage.get(Math.floor(index / PAGE))?.items[index % PAGE],
    onRange: useCallback((first: number, last: number) => setRange([first, last]), []),
  };
}
