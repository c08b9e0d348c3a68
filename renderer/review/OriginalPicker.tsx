import { useState } from 'react';
import type { CandidateId } from '../../shared/model/ids';
import type { Candidate, Review } from '../../shared/model/records';
import { setAside } from '../../shared/review/aside';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { apply, maker, sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { Picker } from '../ui/Picker';

const SHOWN = 12;

interface OriginalPickerProps {
  review: Review;
  candidate: Candidate;
  record: { title: string; duplicateIds: readonly CandidateId[] };
  onClose: () => void;
}

/** Asks of which record this one is a duplicate. It begins with records whose titles share its first words. */
export function OriginalPicker({ review, candidate, record, onClose }: OriginalPickerProps) {
  const [text, setText] = useState(() => record.title.split(/\s+/).slice(0, 4).join(' '));
  const { data, isWaiting } = useCall(
    'list',
    { kind: 'article', where: text, limit: SHOWN + 1 },
    { keepPrevious: true },
  );
  const others = data?.items.filter(({ id }) => id !== candidate.articleId).slice(0, SHOWN) ?? [];
  const pick = async (articleId: string) => {
    const original = await client.reviewRecord({ id: review.id, record: articleId });
    if (!original.ok)
      return sayProblem('That article is not a record of this review, so that it cannot stand for this one.');
    const duplicateOfId = original.value.candidate.duplicateOfId ?? original.value.candidate.id;
    if (await apply(setAside(maker, candidate, { duplicateOfId }, record)))
      sayUndoable('Set apart as a duplicate; the flow diagram counts it there.');
  };
  return (
    <Picker
      label="Which record does it repeat?"
      placeholder="Words of the other record’s title"
      isOpen
      onClose={onClose}
      text={text}
      onText={setText}
      items={others.map(({ id, title, detail }) => ({ id, label: title, detail, serif: true }))}
      isWaiting={isWaiting}
      onPick={(id) => void pick(id)}
      empty="No other record has these words."
    />
  );
}
