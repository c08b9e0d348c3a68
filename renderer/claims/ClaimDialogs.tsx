import { useState } from 'react';
import { addAll, newClaim } from '../../shared/model/actions';
import { useCommand } from '../app/commands';
import { open } from '../app/navigation';
import { useLibrary } from '../state/library';
import { apply, maker } from '../state/transact';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { useClaimExports } from './exporting';
import { LinkPicker } from './LinkPicker';

/** What claims bring to the whole window: a new claim, and the picker that links to one. */
export function ClaimDialogs() {
  const [isOpen, setOpen] = useState(false);
  useCommand('claim.new', () => setOpen(true));
  useClaimExports(useLibrary().counts.claim > 0);
  return (
    <>
      <LinkPicker />
      <NewClaimDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

/** The words stay when the dialog is closed by mistake. */
function NewClaimDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [text, setText] = useState('');
  const words = text.replace(/\s+/g, ' ').trim();
  const add = async () => {
    if (words === '') return;
    const claim = newClaim(maker, { text: words });
    if (!(await apply(addAll(maker, [claim])))) return;
    setText('');
    onClose();
    open({ view: 'claim', id: claim.id }, { newTab: true });
  };
  return (
    <Dialog
      title="New claim"
      isOpen={isOpen}
      onClose={onClose}
      answer={{ verb: 'Add claim', isAble: words !== '', onAnswer: () => void add() }}
    >
      <TextField
        label="What is claimed, in your own words"
        help="One sentence that passages can support, dispute, qualify or mention."
        rows={3}
        autoFocus
        value={text}
        onChange={setText}
      />
    </Dialog>
  );
}
