import type { Range } from './grammar';

/** What a rule proposes, in token indices. */
export interface Candidate {
  readonly rule: string;
  readonly cue: Range;
  readonly verb: number;
  readonly content: readonly Range[];
  readonly source?: Range | undefined;
  readonly hearer?: Range | undefined;
  readonly venue?: Range | undefined;
}
