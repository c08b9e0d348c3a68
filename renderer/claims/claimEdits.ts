import { addAll, newClaim, newEvidence, newRelation, type Maker } from '../../shared/model/actions';
import type { Transaction } from '../../shared/model/edits';
import type { ClaimId, EvidenceId } from '../../shared/model/ids';
import type { Claim, Item, RelationType, Stance } from '../../shared/model/records';
import type { LinkRequest } from '../app/evidence/linkRequest';

/** A claim that is there, or the words of one to be made. */
export type ChosenClaim =
  { readonly act: 'take'; readonly id: ClaimId } | { readonly act: 'make'; readonly text: string };

/** One step: the highlight and the claim, where they are new, and the link between them. */
export function linkTransaction(
  maker: Maker,
  { fromId, newHighlight }: Pick<LinkRequest, 'fromId' | 'newHighlight'>,
  chosen: ChosenClaim,
  stance: Stance,
): { transaction: Transaction; evidenceId: EvidenceId } {
  const { claimId, made } = settle(maker, chosen);
  const evidence = newEvidence(maker, { fromId, claimId, stance });
  const items: [Item, ...Item[]] = [evidence];
  if (made) items.unshift(made);
  if (newHighlight) items.unshift(newHighlight);
  return { transaction: addAll(maker, items, 'Link to claim'), evidenceId: evidence.id };
}

/** One step: the other claim, where it is new, and the relation to it. */
export function relateTransaction(maker: Maker, from: Claim, to: ChosenClaim, type: RelationType): Transaction {
  const { claimId: toClaimId, made } = settle(maker, to);
  const relation = newRelation(maker, { fromClaimId: from.id, toClaimId, type });
  return addAll(maker, made ? [made, relation] : [relation], 'Relate claims');
}

/**
 * A passage's words as a claim: “that the bridge is closed,” becomes “The bridge is closed”. Only what stands at the ends
 * because of the sentence around it is changed.
 */
export function claimOf(passage: string): string {
  const words = passage
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:…|\.\.\.)?\s*that (?=\S)/, '')
    .replace(/[\s,;:]+$/, '');
  const first = /^\p{Ll}[\p{Ll}\p{M}’'-]*(?!\p{L})/u.exec(words)?.[0]; // “eBay” stays as it is
  return first === undefined ? words : `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

function settle(maker: Maker, chosen: ChosenClaim): { claimId: ClaimId; made?: Claim } {
  if (chosen.act === 'take') return { claimId: chosen.id };
  const made = newClaim(maker, { text: chosen.text });
  return { claimId: made.id, made };
}
