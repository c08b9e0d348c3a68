import type { Drafts } from '../state/drafts';
import { keepChanges, readChanges, valuesOf, withField } from '../state/form';

/** The form of a new claim while nothing is written. */
export const NEW_CLAIM_FORM = { key: 'claim.new', what: 'A new claim', empty: { text: '' } } as const;

/** Leaves the words of a claim that could not be made to the form of a new claim, after those that wait there. */
export function keepRefusedClaim(drafts: Drafts, words: string): void {
  const { key, what, empty } = NEW_CLAIM_FORM;
  const changes = readChanges<{ text: string }>(drafts, key, empty);
  const { text } = valuesOf<{ text: string }>(changes, empty);
  const both = text === '' || text === words ? words : `${text}\n${words}`;
  keepChanges(drafts, key, { what }, withField<{ text: string }, 'text'>(changes, empty, 'text', both));
}
