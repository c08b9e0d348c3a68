import { useState } from 'react';
import type { ClaimPage } from '../../shared/api';
import type { RelationType } from '../../shared/model/records';
import { useDrafts } from '../state/library';
import { apply, maker } from '../state/transact';
import { Segments } from '../ui/Segments';
import { relateTransaction, type ChosenClaim } from './claimEdits';
import { ClaimPicker } from './ClaimPicker';
import { keepRefusedClaim } from './refusedClaim';
import { RELATION_CHOICES } from './relationWords';

/** Relates a claim to another one, new or known. */
export function RelatePicker({
  page: { claim, relations },
  isOpen,
  onClose,
}: {
  page: ClaimPage;
  isOpen: boolean;
  onClose: () => void;
}) {
  const [type, setType] = useState<RelationType>('contradicts');
  const drafts = useDrafts();
  const relate = async (other: ChosenClaim) => {
    const isDone = await apply(relateTransaction(maker, claim, other, type));
    if (!isDone && other.act === 'make') keepRefusedClaim(drafts, other.text);
  };
  return (
    <ClaimPicker
      label="Relate to another claim"
      placeholder="Which claim?"
      words={claim.text}
      without={[claim.id, ...relations.map(({ other }) => other.id)]}
      isOpen={isOpen}
      onClose={onClose}
      onChoose={(other) => void relate(other)}
      foot={<Segments label="This claim" value={type} options={RELATION_CHOICES} onChange={setType} />}
    />
  );
}
