import type { ClaimId } from '../../shared/model/ids';
import { useCall } from '../state/useCall';
import { offers, type Offer } from './offers';

/** Of a longer passage the beginning says which claims are likely. */
const LONGEST = 4000;

/** The claims on offer for what is typed, and for the words at hand before anything is; `isWaiting` while they may not be the latest. */
export function useOffers(
  text: string,
  words: string,
  without: readonly ClaimId[],
  isOpen: boolean,
): { found: Offer[]; isWaiting: boolean } {
  const picked = useCall('pick', { text, kinds: ['claim'] }, { enabled: isOpen, keepPrevious: true });
  const passage = words.slice(0, LONGEST);
  const likely = useCall(
    'similar',
    { text: passage, kinds: ['claim'], limit: 5 },
    { enabled: isOpen && passage.trim() !== '', keepPrevious: false },
  );
  const found = offers({
    text,
    likely: likely.data?.hits.map(({ id, title }) => ({ id, label: title, detail: 'likely' })) ?? [],
    picked: picked.data ?? [],
    without,
  });
  return { found, isWaiting: picked.isWaiting || (text.trim() === '' && likely.isWaiting) };
}
