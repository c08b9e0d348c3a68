import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { isIdOf } from '../../shared/model/ids';
import { useDrafts, useLibrary } from '../state/library';
import { useStore } from '../state/store';
import { writesUnderWay } from '../state/transact';
import { useConnection } from '../state/useConnection';
import { Caps } from '../ui/Caps';
import { capsOf } from './caps';
import { runCommand, useIsEnabled } from './commands';
import styles from './Footer.module.css';
import { open } from './navigation';
import { useFooterFacts } from './status';

/** The truth about what is on disk, about what is open, and about what undo would undo. */
export function Footer() {
  const { undo, readOnly } = useLibrary();
  const facts = useFooterFacts();
  const canUndo = useIsEnabled('edit.undo');
  const caps = capsOf('edit.undo') ?? [];
  return (
    <footer className={styles.footer}>
      <p className={styles.truth} title={readOnly?.reason}>
        <OnDisk />
      </p>
      {facts.map((fact) => (
        <p key={fact} className={styles.fact}>
          {fact}
        </p>
      ))}
      {undo && canUndo && (
        <Button className={styles.undo ?? ''} onPress={() => runCommand('edit.undo')}>
          <span>Undo {inSentence(undo.label)}</span>
          <Caps caps={caps} />
        </Button>
      )}
    </footer>
  );
}

const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

function OnDisk(): ReactNode {
  const { readOnly, isOpening } = useLibrary();
  const connection = useConnection();
  const underWay = useStore(writesUnderWay);
  const unsaved = useStore(useDrafts().count);
  if (connection !== 'connected') return 'Not reachable; what was saved is on disk';
  if (isOpening) return 'Still opening; the lists are as you left them';
  if (readOnly) return `Read only. ${readOnly.reason}`;
  if (underWay > 0) return 'Saving…';
  return unsaved > 0 ? <NotOnDisk /> : 'Everything is on disk';
}

/** Words just typed, or left in a draft by a window that ended: then their note is what to open. */
function NotOnDisk() {
  const note = useDrafts()
    .keys()
    .find((key) => isIdOf('note', key));
  if (!note) return 'Words not on disk yet';
  return (
    <Button className={styles.draft ?? ''} onPress={() => open({ view: 'note', id: note })}>
      Words not on disk yet
    </Button>
  );
}
