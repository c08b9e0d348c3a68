import { transact, type Maker } from '../model/actions';
import { update, type Transaction } from '../model/edits';
import type { CandidateId } from '../model/ids';
import type { Candidate } from '../model/records';

/** Why a record is not screened: another stands for the same work, or it was taken out before. */
export type Aside = { readonly duplicateOfId: CandidateId } | { readonly removed: 'automation' | 'other' };

const cut = (title: string): string => (title.length > 120 ? `${title.slice(0, 119).trimEnd()}…` : title);

/**
 * Sets a record apart. What was decided of it stays on record and counts again when it is put back. `duplicateIds` are
 * the records that were set apart as duplicates of it: they become duplicates of the other one.
 */
export function setAside(
  maker: Maker,
  candidate: Candidate,
  aside: Aside,
  { title, duplicateIds }: { title: string; duplicateIds: readonly CandidateId[] },
): Transaction {
  if ('removed' in aside)
    return transact(maker, `Take out “${cut(title)}”`, [
      update<Candidate>(candidate.id, { removed: aside.removed, duplicateOfId: null }),
    ]);
  const { duplicateOfId } = aside;
  return transact(
    maker,
    `Set “${cut(title)}” apart as a duplicate`,
    [...duplicateIds, candidate.id].map((id) => update<Candidate>(id, { duplicateOfId, removed: null })),
  );
}

/** Puts a record back into screening. */
export const putBack = (maker: Maker, { id }: Candidate, title: string): Transaction =>
  transact(maker, `Put “${cut(title)}” back`, [update<Candidate>(id, { duplicateOfId: null, removed: null })]);

/** Says that the full text of a record could not be had, or that it is here after all. */
export const setRetrieved = (maker: Maker, { id }: Candidate, isRetrieved: boolean, title: string): Transaction =>
  transact(maker, `${isRetrieved ? 'Retrieved' : 'Not retrieved'}: “${cut(title)}”`, [
    update<Candidate>(id, { notRetrieved: isRetrieved ? null : true }),
  ]);
