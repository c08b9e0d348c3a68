export { documentOf } from './documentOf';
export { createSearchEngine } from './engine';
export { MemoryRecords, type RecordStore } from './recordStore';
export type { SavedIndex } from './saved';
export type { Found, SearchDocument, SearchEngine, SearchHit } from './types';
