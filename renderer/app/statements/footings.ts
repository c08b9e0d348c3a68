import type { Statement } from '../../../shared/model/records';

const WORDS = {
  'on-record': 'on the record',
  anonymous: 'not named',
  document: 'a document',
  group: 'several, not named',
  reporter: 'the writer’s own voice',
} as const satisfies Record<NonNullable<Statement['footing']>, string>;

export type Footing = keyof typeof WORDS;
export const FOOTING_CHOICES = (Object.keys(WORDS) as Footing[]).map((value) => ({ value, label: WORDS[value] })); // its own keys

/** On what footing something is said, in words. */
export const footingWords = (footing: Footing | undefined): string => (footing ? WORDS[footing] : 'nobody named');

/** "on the record · as told by Mara Lind · said 2024-11-03", as far as each is known. */
export const statementFacts = ({ footing, toldBy, said }: Pick<Statement, 'footing' | 'toldBy' | 'said'>): string[] => [
  ...(footing ? [footingWords(footing)] : []),
  ...(toldBy === undefined ? [] : [`as told by ${toldBy}`]),
  ...(said ? [`said ${said.edtf ?? said.words}`] : []),
];
