import { useState } from 'react';
import { addAll, newClaim } from '../../shared/model/actions';
import { useCommand } from '../app/commands';
import { open } from '../app/navigation';
import { useLibrary } from '../state/library';
import { apply, maker } from '../state/transact';
import { endings, useForm } from '../state/useForm';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { useClaimExports } from './exporting';
import { LinkPicker } from './LinkPicker';
import { NEW_CLAIM_FORM } from './refusedClaim';

/** What claims bring to the whole window: a new claim, and the picker that links to one. */
export function ClaimDialogs() {
  const [isOpen, setOpen] = useState(false);
  useCommand('claim.new', () => setOpen(true));
  useClaimExports(useLibrary().counts.claim > 0);
  return (
    <>
      <LinkPicker />
      {isOpen && <NewClaimDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function NewClaimDialog({ onClose }: { onClose: () => void }) {
  const { values, field, forget, giveUp } = useForm<{ text: string }>(
    NEW_CLAIM_FORM.key,
    NEW_CLAIM_FORM.what,
    NEW_CLAIM_FORM.empty,
  );
  const words = values.text.replace(/\s+/g, ' ').trim();
  const { close, cancel } = endings({ forget, giveUp }, onClose);
  const add = async () => {
    const claim = newClaim(maker, { text: words });
    if (!(await apply(addAll(maker, [claim])))) return;
    close();
    open({ view: 'claim', id: claim.id }, { newTab: true });
  };
  return (
    <Dialog
      title="New claim"
      isOpen
      onClose={onClose}
      answer={{ verb: 'Add claim', isAble: words !== '', onAnswer: () => void add(), onOtherwise: cancel }}
    >
      <TextField
        label="What is claimed, in your own words"
        help="One sentence that passages can support, dispute, qualify or mention."
        rows={3}
        autoFocus
        {...field('text')}
      />
    </Dialog>
  );
}
