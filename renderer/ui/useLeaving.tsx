import { useState, type ReactNode } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';

/**
 * Leaving a dialog that asks first when words would be lost.
 *
 * @param isChanged whether something was written in the dialog that is not saved.
 * @returns `leave` for the dialog's `onClose`, and the `question` to draw beside it.
 */
export function useLeaving(isChanged: boolean, onClose: () => void): { leave: () => void; question: ReactNode } {
  const [isLeaving, setLeaving] = useState(false);
  const stay = () => setLeaving(false);
  return {
    leave: () => (isChanged ? setLeaving(true) : onClose()),
    question: (
      <Dialog
        role="alertdialog"
        width="narrow"
        title="Leave without saving?"
        isOpen={isLeaving}
        onClose={stay}
        actions={
          <>
            <Button look="danger" onPress={onClose}>
              Discard what I wrote
            </Button>
            <Button look="primary" autoFocus onPress={stay}>
              Go on writing
            </Button>
          </>
        }
      >
        What you wrote in this dialog is not saved.
      </Dialog>
    ),
  };
}
