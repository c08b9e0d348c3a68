import type { Feature } from '../app/feature';
import { NoteCommands } from './NoteCommands';
import { NoteList } from './NoteList';
import { NoteView } from './NoteView';

export const notes = {
  lists: { notes: NoteList },
  items: { note: NoteView },
  always: NoteCommands,
} satisfies Feature;
