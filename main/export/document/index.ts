export { exportNotes, type NotesFormat } from './notes';
