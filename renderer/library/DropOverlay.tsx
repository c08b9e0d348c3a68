import { useEffect, useState } from 'react';
import { useLibrary } from '../state/library';
import { sayProblem } from '../state/messages';
import styles from './DropOverlay.module.css';
import { droppedFiles } from './dropped';
import { importDropped } from './importing';

const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Files may be dropped anywhere on the window; it never leaves for them. */
export function DropOverlay() {
  const [isOver, setOver] = useState(false);
  const { readOnly } = useLibrary();
  const reason = readOnly?.reason;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false); // out of the window, not from one element to another
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!bringsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (reason !== undefined) return sayProblem(`Nothing can be added: ${reason}`);
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(importDropped);
    };
    // Captured, so that an editor under the pointer does not take the file for text.
    const listen = { capture: true };
    window.addEventListener('dragenter', over, listen);
    window.addEventListener('dragover', over, listen);
    window.addEventListener('dragleave', leave, listen);
    window.addEventListener('drop', drop, listen);
    return () => {
      window.removeEventListener('dragenter', over, listen);
      window.removeEventListener('dragover', over, listen);
      window.removeEventListener('dragleave', leave, listen);
      window.removeEventListener('drop', drop, listen);
    };
  }, [reason]);
  if (!isOver) return null;
  return (
    <div role="status" className={styles.overlay}>
      <p className={styles.text}>Drop to add to the library</p>
    </div>
  );
}
