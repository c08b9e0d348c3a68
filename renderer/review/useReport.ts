import { useLayoutEffect } from 'react';
import type { ArticleId } from '../../shared/model/ids';
import { createStore, useStore } from '../state/store';

const report = createStore<ArticleId | undefined>(undefined);

/** The article whose full text stands beside the record. */
export const useShownReport = () => useStore(report);

/** Puts a full text beside the record while this component is shown; while the next is looked up, the last one stays. */
export function useReport(id: ArticleId | undefined, isShown: boolean): void {
  useLayoutEffect(() => {
    if (!isShown) report.set(undefined);
    else if (id !== undefined) report.set(id);
  }, [id, isShown]);
  useLayoutEffect(() => () => report.set(undefined), []);
}
