export { writeDocx } from './docx';
export { writeHtml } from './html';
export { writeEntries, type EntriesToWrite } from './entries';
export type { Block, Inline } from './manuscript';
export type { Manuscript } from './types';
export { exportNotes, type NotesFormat } from './notes';
