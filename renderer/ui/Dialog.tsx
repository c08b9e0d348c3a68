import { X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './cx';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode;
  width?: 'narrow' | 'medium' | 'wide';
  /** An alert asks before something is lost. */
  role?: 'dialog' | 'alertdialog';
}

/** A modal dialog: Escape and a click beside it close it, focus returns to where it was. */
export function Dialog({ title, isOpen, onClose, children, actions, width = 'medium', role = 'dialog' }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === 'dialog'}
      className={styles.overlay ?? ''}
    >
      <Modal className={cx(styles.modal, styles[width])} data-overlay>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton icon={X} label="Close" caps={['Esc']} onPress={onClose} />
          </header>
          <Body>{children}</Body>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Where there is more than fits and nothing in it takes the focus, the part that scrolls does, so that keys can scroll it. */
function Body({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  const [needsFocus, setNeedsFocus] = useState(false);
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const look = () => setNeedsFocus(element.scrollHeight > element.clientHeight && !element.querySelector(TABBABLE));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [children]);
  return (
    <div ref={body} className={styles.body} {...(needsFocus && { tabIndex: 0 })}>
      {children}
    </div>
  );
}

const TABBABLE = 'a[href], button, input, select, textarea, [tabindex="0"]';
