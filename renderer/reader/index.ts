import type { Feature } from '../app/feature';
import { ArticleView } from './ArticleView';

export const reader = { items: { article: ArticleView } } satisfies Feature;
