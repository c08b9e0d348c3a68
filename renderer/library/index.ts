import type { Feature } from '../app/feature';
import { ArticleList } from './ArticleList';
import { LibraryCommands } from './LibraryCommands';

export const library = { lists: { articles: ArticleList }, always: LibraryCommands } satisfies Feature;
