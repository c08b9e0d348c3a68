import type { RelationType, Stance } from '../model/records';
import type { ClaimName } from './claims';
import type { HighlightName } from './highlights';
import type { NoteName } from './notes';

type From = { readonly highlight: HighlightName } | { readonly note: NoteName };

export interface SampleEvidence {
  readonly from: From;
  readonly claim: ClaimName;
  readonly stance: Stance;
  readonly comment?: string;
}

export const evidence: readonly SampleEvidence[] = [
  { from: { highlight: 'loadedLorry' }, claim: 'noLorries', stance: 'supports' },
  { from: { highlight: 'closeNow' }, claim: 'noLorries', stance: 'supports' },
  {
    from: { highlight: 'lorryWithoutLoad' },
    claim: 'noLorries',
    stance: 'mentions',
    comment: 'The same interview again.',
  },
  { from: { highlight: 'noDanger' }, claim: 'noLorries', stance: 'disputes' },
  { from: { highlight: 'wouldTest' }, claim: 'noLorries', stance: 'qualifies' },
  { from: { highlight: 'sixteenOfSixtyTwo' }, claim: 'sixteenPiles', stance: 'supports' },
  {
    from: { highlight: 'fourteenPiles' },
    claim: 'sixteenPiles',
    stance: 'disputes',
    comment: 'Perhaps right by accident.',
  },
  { from: { highlight: 'fourteenAndTwo' }, claim: 'sixteenPiles', stance: 'disputes' },
  { from: { note: 'counting' }, claim: 'sixteenPiles', stance: 'qualifies' },
  {
    from: { highlight: 'lyingSinceSpring' },
    claim: 'sevenMonths',
    stance: 'supports',
    comment: 'Unnamed, unconfirmed by the paper itself.',
  },
  { from: { highlight: 'registerDate' }, claim: 'sevenMonths', stance: 'supports' },
  { from: { highlight: 'freightLetter' }, claim: 'sevenMonths', stance: 'supports' },
  { from: { highlight: 'notUnderstood' }, claim: 'sevenMonths', stance: 'qualifies' },
  { from: { highlight: 'withoutDelay' }, claim: 'withoutDelay', stance: 'supports' },
  { from: { highlight: 'registerDate' }, claim: 'withoutDelay', stance: 'disputes' },
  { from: { highlight: 'informedInTime' }, claim: 'operatorInformed', stance: 'supports' },
  { from: { highlight: 'whileShaving' }, claim: 'operatorInformed', stance: 'disputes' },
  { from: { highlight: 'councilAware' }, claim: 'councilKnew', stance: 'supports' },
  { from: { highlight: 'singleOfficial' }, claim: 'councilKnew', stance: 'qualifies' },
  { from: { highlight: 'anotherWinter' }, claim: 'oneMoreWinter', stance: 'mentions' },
  { from: { highlight: 'mayStandForYears' }, claim: 'oneMoreWinter', stance: 'disputes' },
  { from: { note: 'travelling' }, claim: 'oneMoreWinter', stance: 'disputes' },
  { from: { highlight: 'lossIsNotStrength' }, claim: 'sectionIsNotStrength', stance: 'supports' },
  { from: { highlight: 'quarterOfVariance' }, claim: 'sectionIsNotStrength', stance: 'supports' },
  { from: { highlight: 'neighbours' }, claim: 'sectionIsNotStrength', stance: 'qualifies' },
];

export interface SampleRelation {
  readonly from: ClaimName;
  readonly type: RelationType;
  readonly to: ClaimName;
}

export const relations: readonly SampleRelation[] = [
  { from: 'sevenMonths', type: 'contradicts', to: 'withoutDelay' },
  { from: 'noLorries', type: 'depends', to: 'sixteenPiles' },
  { from: 'oneMoreWinter', type: 'refines', to: 'noLorries' },
];
