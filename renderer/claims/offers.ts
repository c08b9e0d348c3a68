import type { PickRow } from '../../shared/api';
import type { ClaimId } from '../../shared/model/ids';
import { isIdOf } from '../../shared/model/ids';

/** What the picker offers: a claim at hand, or to make one of the words that were typed. */
export type Offer =
  | { readonly act: 'take'; readonly id: ClaimId; readonly label: string; readonly detail: string }
  | { readonly act: 'make'; readonly text: string };

/** The key of the offer that makes a new claim; no id looks like it. */
export const NEW_CLAIM = 'new';

type Row = Pick<PickRow, 'id' | 'label' | 'detail'>;

/**
 * The claims to choose from, best first. Before anything is typed those come first that are likely for the words at
 * hand; what was typed can always be made a claim, unless there is one of the very same words.
 */
export function offers({
  text,
  likely,
  picked,
  without,
}: {
  text: string;
  likely: readonly Row[];
  picked: readonly Row[];
  /** Claims that may not be chosen: linked already. */
  without: readonly ClaimId[];
}): Offer[] {
  const typed = text.trim();
  const seen = new Set<string>(without);
  const claims = (typed === '' ? [...likely, ...picked] : picked).flatMap(({ id, label, detail }): Offer[] => {
    if (seen.has(id) || !isIdOf('claim', id)) return [];
    seen.add(id);
    return [{ act: 'take', id, label, detail }];
  });
  const exists = picked.some(({ label }) => label.trim().toLowerCase() === typed.toLowerCase());
  return typed === '' || exists ? claims : [...claims, { act: 'make', text: typed }];
}
