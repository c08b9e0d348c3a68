import type { Claim } from '../model/records';

interface SampleClaim {
  readonly text: string;
  readonly confidence?: { readonly level: NonNullable<Claim['confidence']>['level']; readonly reason: string };
}

export const claims = {
  noLorries: {
    text: 'The Long Pier cannot safely carry loaded lorries.',
    confidence: { level: 'medium', reason: 'Two engineers and the divers agree that it must be tested first.' },
  },
  sixteenPiles: {
    text: 'Sixteen piles under the deck have lost more than half their section.',
    confidence: { level: 'low', reason: 'The report counts sixteen in all, fourteen of them under the deck.' },
  },
  sevenMonths: {
    text: 'The Harbour Office had the divers’ findings for seven months before it restricted traffic.',
    confidence: { level: 'high', reason: 'Register number and day, and a letter that makes sense only afterwards.' },
  },
  withoutDelay: { text: 'The Harbour Office acted without delay once it had the findings.' },
  operatorInformed: { text: 'The ferry company was told of the restriction before it took effect.' },
  councilKnew: { text: 'The town council knew of the findings before October.' },
  oneMoreWinter: { text: 'The pier will not stand another winter.' },
  sectionIsNotStrength: { text: 'How much of a pile has gone does not tell how much it still carries.' },
} as const satisfies Record<string, SampleClaim>;

export type ClaimName = keyof typeof claims;

/** The claims on whose certainty the story ends with an opinion. */
export type JudgedClaimName = {
  [Name in ClaimName]: (typeof claims)[Name] extends { readonly confidence: unknown } ? Name : never;
}[ClaimName];
