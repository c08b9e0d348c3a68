import { RELATION_TYPES, type Claim, type Relation, type RelationType } from '../../shared/model/records';

const FORWARD: Record<RelationType, string> = {
  same: 'is the same as',
  contradicts: 'contradicts',
  refines: 'refines',
  depends: 'depends on',
};

const BACKWARD: Record<RelationType, string> = {
  same: 'is the same as',
  contradicts: 'contradicts',
  refines: 'is refined by',
  depends: 'is needed by',
};

/** A relation as it reads on the page of one of its claims, before the other. */
export function relationWords(
  { type, fromClaimId }: Pick<Relation, 'type' | 'fromClaimId'>,
  page: Pick<Claim, 'id'>,
): string {
  return fromClaimId === page.id ? FORWARD[type] : BACKWARD[type];
}

export const RELATION_CHOICES = RELATION_TYPES.map((value) => ({ value, label: FORWARD[value] }));
