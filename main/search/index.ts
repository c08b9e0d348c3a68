export { documentOf } from './documentOf';
export { createSearchEngine } from './engine';
export type { IndexParts, SavedIndex } from './saved';
export type { Found, SearchDocument, SearchEngine, SearchHit } from './types';
