import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ClaimId } from '../../shared/model/ids';
import { Picker, type PickerItem } from '../ui/Picker';
import type { ChosenClaim } from './claimEdits';
import { NEW_CLAIM, type Offer } from './offers';
import { useOffers } from './useOffers';

export interface ClaimPickerProps {
  label: string;
  placeholder: string;
  /** The passage or claim at hand, by whose words likely claims are found. */
  words: string;
  /** Claims that may not be chosen. */
  without: readonly ClaimId[];
  isOpen: boolean;
  onClose: () => void;
  onChoose: (claim: ChosenClaim) => void;
  /** Sees keys before the list does; true when it has used one. */
  onKey?: (event: KeyboardEvent) => boolean;
  foot: ReactNode;
}

/** What was typed for a passage or claim and not taken: Escape may come by mistake, and it may be a whole claim. */
const left = new Map<string, string>();

/** Choose a claim by a few of its words, or make one of them. Enter takes the first without a step to it. */
export function ClaimPicker({ words, without, isOpen, onClose, onChoose, onKey, ...props }: ClaimPickerProps) {
  const [text, setText] = useState(() => left.get(words) ?? '');
  const { found, isWaiting } = useOffers(text, words, without, isOpen);
  const choose = (key: string) => {
    const offer = found.find((each) => keyOf(each) === key);
    left.delete(words);
    setText('');
    if (offer) onChoose(offer);
  };
  return (
    <div
      style={{ display: 'contents' }}
      onKeyDownCapture={(event) => {
        if (!onKey?.(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Picker
        {...props}
        isOpen={isOpen}
        onClose={() => {
          left.set(words, text);
          onClose();
        }}
        text={text}
        onText={setText}
        items={found.map(itemOf)}
        onPick={choose}
        isWaiting={isWaiting}
        empty="No claim yet. Type the words of the first one."
      />
    </div>
  );
}

const keyOf = (offer: Offer): string => (offer.act === 'take' ? offer.id : NEW_CLAIM);

const itemOf = (offer: Offer): PickerItem =>
  offer.act === 'take'
    ? { id: offer.id, label: offer.label, detail: offer.detail, serif: true }
    : { id: NEW_CLAIM, label: `New claim “${offer.text}”`, isLong: true };
