import { change, removeOne } from '../../../shared/model/actions';
import type { Evidence, Stance } from '../../../shared/model/records';
import { apply, maker } from '../../state/transact';

export async function changeStance(evidence: Evidence, stance: Stance): Promise<boolean> {
  if (evidence.stance === stance) return true;
  return apply(change(maker, `Change stance to “${stance}”`, evidence, { stance }));
}

export async function unlink(evidence: Evidence): Promise<boolean> {
  return apply({ ...removeOne(maker, evidence), label: 'Unlink from claim' });
}
