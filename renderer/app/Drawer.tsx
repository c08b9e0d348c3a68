import { useEffect, type ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { focusPaneById } from './panes';
import styles from './Drawer.module.css';

/** A pane that comes in from the side and goes when something in it was chosen. */
export function Drawer({
  label,
  pane,
  isOpen,
  onClose,
  children,
}: {
  label: string;
  /** The pane in it, which has the focus once it is open. */
  pane: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          <FocusOn pane={pane} />
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function FocusOn({ pane }: { pane: string }) {
  useEffect(() => focusPaneById(pane), [pane]);
  return null;
}
