import type { ItemTarget } from '../app/target';

/** An article, and the passage of it to show. */
export type ArticleTarget = Extract<ItemTarget, { view: 'article' }>;
