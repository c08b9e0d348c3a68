import { X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button';
import { cx } from './cx';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** What the dialog asks for: at the foot a button that does it and one that does not. */
  answer?: Answer;
  /** Other buttons at the foot, before the answer's. */
  actions?: ReactNode;
  width?: 'narrow' | 'medium' | 'wide';
  /** An alert asks before something is lost. */
  role?: 'dialog' | 'alertdialog';
}

interface Answer {
  /** As the button says it. */
  verb: string;
  onAnswer: () => void;
  /** Whether it can be done as the fields stand; when not said, it can. */
  isAble?: boolean;
  /** Whether the focus begins on it, where there is no field to begin with. */
  hasFocus?: boolean;
  /** What leaving without an answer is called, where that is not “Cancel”. */
  otherwise?: string;
  /** What that button does, where it is more than closing: Escape keeps what was typed, this gives it up. */
  onOtherwise?: () => void;
}

/** A modal dialog: Escape and a click beside it close it, focus returns to where it was. Enter in a
 * field, in longer texts with Ctrl, gives the answer once it can be given. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  answer,
  actions,
  width = 'medium',
  role = 'dialog',
}: DialogProps) {
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
          <Body>{answer ? <Fields answer={answer}>{children}</Fields> : children}</Body>
          {(actions ?? answer) && (
            <footer className={styles.actions}>
              {actions}
              {answer && <AnswerButtons answer={answer} onClose={onClose} />}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Fields({ answer, children }: { answer: Answer; children: ReactNode }) {
  const done = () => {
    if (answer.isAble ?? true) answer.onAnswer();
  };
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        done();
      }}
    >
      {children}
      {/* A form of several fields is only sent by Enter when it has a button to send it. */}
      <button type="submit" hidden />
    </form>
  );
}

function AnswerButtons({ answer, onClose }: { answer: Answer; onClose: () => void }) {
  const { verb, onAnswer, isAble = true, hasFocus = false, otherwise = 'Cancel', onOtherwise = onClose } = answer;
  return (
    <>
      <Button onPress={onOtherwise}>{otherwise}</Button>
      <Button look="primary" autoFocus={hasFocus} isDisabled={!isAble} onPress={onAnswer}>
        {verb}
      </Button>
    </>
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

const TABBABLE = 'a[href], button:not([hidden]), input, select, textarea, [tabindex="0"]';
