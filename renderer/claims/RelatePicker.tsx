import { useState } from 'react';
import type { ClaimPage } from '../../shared/api';
import type { RelationType } from '../../shared/model/records';
import { apply, maker } from '../state/transact';
import { Segments } from '../ui/Segments';
import { relateTransaction } from './claimEdits';
import { ClaimPicker } from './ClaimPicker';
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
  return (
    <ClaimPicker
      label="Relate to another claim"
      placeholder="Which claim?"
      words={claim.text}
      without={[claim.id, ...relations.map(({ other }) => other.id)]}
      isOpen={isOpen}
      onClose={onClose}
      onChoose={(other) => void apply(relateTransaction(maker, claim, other, type))}
      foot={<Segments label="This claim" value={type} options={RELATION_CHOICES} onChange={setType} />}
    />
  );
}
