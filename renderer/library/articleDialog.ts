import type { ArticleId } from '../../shared/model/ids';
import { createStore } from '../state/store';

/** The dialog about one article that is open, if one is. */
export interface ArticleDialog {
  readonly open?: 'details' | 'tags';
  readonly id?: ArticleId;
}

export const articleDialog = createStore<ArticleDialog>({});

export const closeArticleDialog = (): void => articleDialog.set(({ id }) => (id ? { id } : {}));
