export { documentOf } from './documentOf';
export { createSearchEngine } from './engine';
export type { SearchDocument, SearchEngine, SearchHit } from './types';
