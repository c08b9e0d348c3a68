import { Button } from './Button';
import { Dialog } from './Dialog';
import styles from './ConfirmDialog.module.css';

export interface ConfirmDialogProps {
  title: string;
  /** What will happen, and what stays safe. */
  text: string;
  /** The verb of the action, as the button says it. */
  action: string;
  isOpen: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that is not obvious is done. What undo can bring back need not be asked. */
export function ConfirmDialog({ title, text, action, isOpen, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Dialog
      role="alertdialog"
      width="narrow"
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="danger"
            autoFocus
            onPress={() => {
              onClose();
              onConfirm();
            }}
          >
            {action}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{text}</p>
    </Dialog>
  );
}
