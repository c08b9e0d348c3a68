import type { Feature } from '../app/feature';
import { ArticleList } from './ArticleList';
import { LibraryCommands } from './LibraryCommands';
import { RecordsPage } from './RecordsPage';

export const library = {
  lists: { articles: ArticleList },
  pages: { records: RecordsPage },
  always: LibraryCommands,
} satisfies Feature;
