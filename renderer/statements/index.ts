import type { Feature } from '../app/feature';
import { SourceList } from './SourceList';
import { SourceView } from './SourceView';
import { StatementList } from './StatementList';

export const statements = {
  lists: { statements: StatementList, sources: SourceList },
  items: { source: SourceView },
} satisfies Feature;
