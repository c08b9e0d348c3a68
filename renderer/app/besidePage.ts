import type { ArticleId } from '../../shared/model/ids';
import { createStore } from '../state/store';

/** The article whose text a page shows beside what it is about, as the full text of a record that is screened. */
export const besidePage = createStore<ArticleId | undefined>(undefined);
