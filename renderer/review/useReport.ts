import { useLayoutEffect } from 'react';
import type { ArticleId } from '../../shared/model/ids';
import { besidePage } from '../app/besidePage';

/** Puts a full text beside the record while this component is shown; while the next is looked up, the last one stays. */
export function useReport(id: ArticleId | undefined, isShown: boolean): void {
  useLayoutEffect(() => {
    if (!isShown) besidePage.set(undefined);
    else if (id !== undefined) besidePage.set(id);
  }, [id, isShown]);
  useLayoutEffect(() => () => besidePage.set(undefined), []);
}
