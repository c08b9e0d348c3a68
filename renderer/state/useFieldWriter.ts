import { useEffect, useState } from 'react';
import { connection } from '../api/connection';
import { FieldWriter, type FieldOnDisk, type FieldState, type FieldUse } from './fieldWriter';
import { useDrafts } from './library';
import { useStore } from './store';

/**
 * The writer of one field, told what the notebook holds. What is written is kept when the window or the view is left with
 * the caret still in the field. `key` names the field for drafts: the id of its record, and which field where there are several.
 */
export function useFieldWriter(key: string, disk: FieldOnDisk, use: FieldUse): FieldState & { writer: FieldWriter } {
  const drafts = useDrafts();
  const [writer] = useState(() => new FieldWriter(key, disk, use, drafts));
  useEffect(() => writer.hear(disk, use));
  useEffect(() => {
    const keep = () => void writer.keep();
    window.addEventListener('pagehide', keep);
    const stopConnection = connection.subscribe(() => {
      if (connection.get() === 'connected') void writer.retry();
    });
    return () => {
      stopConnection();
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [writer]);
  return { ...useStore(writer.state), writer };
}
