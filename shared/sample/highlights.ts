import type { HighlightColor } from '../model/records';
import type { ArticleName, TagName } from './articles';

export interface SampleHighlight {
  readonly article: ArticleName;
  /** Occurs exactly once in the text. */
  readonly quote: string;
  readonly color: HighlightColor;
  readonly comment?: string;
  readonly tags?: readonly TagName[];
}

/** Yellow: words on the record. Green: numbers and dates. Blue: engineering. Red: disputed. Purple: unnamed sources. */
export const highlights = {
  loadedLorry: {
    article: 'transcript',
    quote: 'But I would not drive a loaded lorry onto it. Not today, and not after the patching they have in mind.',
    color: 1,
    comment: 'The sentence everybody repeats. Compare word by word: “loaded”, “patching”.',
    tags: ['on the record'],
  },
  sixteenOfSixtyTwo: {
    article: 'transcript',
    quote: 'Sixteen of the sixty-two piles under the deck have lost more than half their section.',
    color: 2,
    tags: ['numbers'],
  },
  mayStandForYears: {
    article: 'transcript',
    quote: 'It may stand for years. It may not stand one bad February.',
    color: 1,
    comment: 'Two halves. Only the second one travels.',
  },
  askedInSpring: { article: 'transcript', quote: 'I asked for one in the spring.', color: 2, tags: ['dates'] },
  withoutDelay: {
    article: 'release',
    quote: 'On receipt of the findings, the Office acted without delay.',
    color: 4,
    comment: 'On receipt when? The release gives no date.',
  },
  noDanger: { article: 'release', quote: 'At no time was there any danger to the public.', color: 4 },
  lowerCost: { article: 'release', quote: 'an estimated cost of 1.2 million crowns', color: 2, tags: ['numbers'] },
  informedInTime: {
    article: 'release',
    quote: 'Osk Sound Ferries, which runs the Marten between Whinmouth and Great Osk, was informed in good time.',
    color: 4,
  },
  lorryWithoutLoad: {
    article: 'courier',
    quote: 'I would not drive a lorry onto it – not today, and not after the repair they have in mind',
    color: 1,
    comment: '“loaded” is gone; “patching” has become “repair”. In quotation marks all the same.',
  },
  lyingSinceSpring: {
    article: 'courier',
    quote: 'the divers’ findings “had been lying there since the spring”',
    color: 5,
    comment: 'One official, unnamed, reason given. The paper could not confirm it.',
    tags: ['unnamed source', 'dates'],
  },
  whileShaving: {
    article: 'courier',
    quote: 'he had learned of the limit from the wireless while shaving',
    color: 1,
    tags: ['on the record'],
  },
  fourteenPiles: {
    article: 'wire',
    quote: 'fourteen of the pier’s piles have lost half their section',
    color: 2,
    comment: 'She said sixteen. But see the inspection report: fourteen stand under the deck.',
    tags: ['numbers'],
  },
  reprintedConfidence: {
    article: 'wire',
    quote:
      '“At no time was there any danger to the public,” said Rufus Ashlock, Director of the Harbour Office. “We have every confidence in the structure, and in the programme of repair that is now being prepared.”',
    color: 8,
    comment: 'Word for word from the press release: not a second source.',
    tags: ['reprint'],
  },
  higherCost: { article: 'wire', quote: 'an estimated cost of 2.1 million crowns', color: 2, tags: ['numbers'] },
  councilAware: {
    article: 'wire',
    quote: 'Local officials said that the town council had been aware of the findings for some time.',
    color: 5,
    tags: ['unnamed source'],
  },
  anotherWinter: {
    article: 'islander',
    quote: 'the pier will not stand another winter',
    color: 4,
    comment: 'Reported as hearsay, and corrected in the same paragraph.',
  },
  freightLetter: {
    article: 'islander',
    quote:
      'a letter of the second of May in which the Office asks her how many lorries above ten tonnes cross in a week',
    color: 2,
    tags: ['dates'],
  },
  wouldTest: {
    article: 'islander',
    quote: 'I would not close that pier on a diver’s glove, and I would not open it on one. I would test it.',
    color: 3,
    tags: ['engineering', 'on the record'],
  },
  registerDate: {
    article: 'ledger',
    quote: '11 March, and were entered in the register of incoming post under number 88',
    color: 2,
    comment: 'The only text that gives the day.',
    tags: ['dates'],
  },
  notUnderstood: {
    article: 'ledger',
    quote: 'a register shows when a paper arrives, “not when an office has understood it”',
    color: 1,
    tags: ['on the record'],
  },
  singleOfficial: {
    article: 'ledger',
    quote: 'goes back, as far as the Ledger can establish, to a single official',
    color: 5,
    tags: ['unnamed source'],
  },
  offer: {
    article: 'ledger',
    quote: 'The only offer received so far, dated 20 October, is for 1.9 million',
    color: 2,
    tags: ['numbers'],
  },
  fourteenAndTwo: {
    article: 'inspection',
    quote: 'Fourteen of these stand under the deck; the remaining two are the fender piles.',
    color: 2,
    tags: ['numbers'],
  },
  closeNow: {
    article: 'inspection',
    quote: 'Close the deck to all vehicles between rows seven and nine now, until the capping beams have been shored.',
    color: 4,
    comment: '“Now” was March.',
  },
  lossIsNotStrength: {
    article: 'inspection',
    quote: 'Loss of section is not loss of strength in the same measure.',
    color: 3,
    tags: ['engineering'],
  },
  quarterOfVariance: {
    article: 'loadTests',
    quote: 'Estimated loss explained about a quarter of the variance in strength.',
    color: 3,
    tags: ['engineering', 'numbers'],
  },
  neighbours: {
    article: 'loadTests',
    quote: 'Where three or more neighbours were, settlement preceded failure by hours rather than weeks.',
    color: 3,
    comment: 'Six neighbours are affected between rows seven and nine.',
    tags: ['engineering'],
  },
} as const satisfies Record<string, SampleHighlight>;

export type HighlightName = keyof typeof highlights;
