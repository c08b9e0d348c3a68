import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useDrafts, useLibrary } from '../state/library';
import { useStore } from '../state/store';
import { writesUnderWay } from '../state/transact';
import { useConnection } from '../state/useConnection';
import { Caps } from '../ui/Caps';
import { capsOf } from './caps';
import { runCommand, useIsEnabled } from './commands';
import { DraftsDialog } from './DraftsDialog';
import styles from './Footer.module.css';
import { useFooterFacts } from './status';

/** The truth about what is on disk, about what is open, and about what undo would undo. */
export function Footer() {
  const { undo, readOnly } = useLibrary();
  const facts = useFooterFacts();
  const [isListing, setListing] = useState(false);
  const canUndo = useIsEnabled('edit.undo');
  const caps = capsOf('edit.undo') ?? [];
  return (
    <footer className={styles.footer}>
      <p className={styles.truth} title={readOnly?.reason}>
        <OnDisk onList={() => setListing(true)} />
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
      {isListing && <DraftsDialog onClose={() => setListing(false)} />}
    </footer>
  );
}

const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** Words that are not on disk were just typed, or left in a draft by a window that ended: the list says where they belong. */
function OnDisk({ onList }: { onList: () => void }): ReactNode {
  const { readOnly, isOpening } = useLibrary();
  const connection = useConnection();
  const underWay = useStore(writesUnderWay);
  const drafts = useDrafts();
  const unsaved = useStore(drafts.count);
  const held = useStore(drafts.held);
  if (connection !== 'connected') return 'Not reachable; what was saved is on disk';
  if (isOpening) return 'Still opening; the lists are as you left them';
  if (readOnly) return `Read only. ${readOnly.reason}`;
  if (underWay > 0) return 'Saving…';
  if (unsaved === 0) return 'Everything is on disk';
  return (
    <Button className={styles.draft ?? ''} onPress={onList}>
      {held > 0 ? 'Words not on disk: do not close this window' : 'Words not on disk yet'}
    </Button>
  );
}
