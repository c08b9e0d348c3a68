import type { KeyboardEvent } from 'react';
import { Separator } from 'react-resizable-panels';
import { runCommand } from './commands';
import styles from './Divider.module.css';

/** Moves by pointer and by arrow keys; a double click puts it back. */
export const Divider = ({ label }: { label: string }) => (
  <Separator aria-label={label} className={styles.divider ?? ''} onKeyDownCapture={leaveByF6} />
);

/** The library takes F6 from one divider to the next; here it goes to the next pane, as everywhere. */
function leaveByF6(event: KeyboardEvent): void {
  if (event.key !== 'F6') return;
  event.preventDefault();
  event.stopPropagation();
  runCommand('go.nextPane');
}
