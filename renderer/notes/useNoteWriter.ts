import { useEffect, useState } from 'react';
import type { Note } from '../../shared/model/records';
import { connection } from '../api/connection';
import { useDrafts } from '../state/library';
import { NoteWriter } from './noteWriter';

/** The writer of a note, told what the notebook says, and made to write when the note or the window is left. */
export function useNoteWriter(note: Note, seq: number): NoteWriter {
  const drafts = useDrafts();
  const [writer] = useState(() => new NoteWriter(note, seq, drafts));
  useEffect(() => writer.hear(note, seq), [writer, note, seq]);
  useEffect(() => {
    const flush = () => writer.flush();
    const onHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', flush);
    const stopConnection = connection.subscribe(() => {
      if (connection.get() === 'connected') flush(); // what was refused meanwhile
    });
    return () => {
      stopConnection();
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [writer]);
  return writer;
}
