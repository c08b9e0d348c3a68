import type { Source } from '../model/records';
import type { HighlightName } from './highlights';

export interface SampleSource {
  readonly name: string;
  readonly type: Source['type'];
  readonly aliases?: readonly string[];
}

/** The voices behind the passages. The two officials without a name are kept apart: nothing shows that they are one. */
export const sources = {
  farrant: { name: 'Edda Farrant', type: 'person', aliases: ['Ms Farrant', 'the harbour engineer'] },
  harbourOffice: { name: 'Whinmouth Harbour Office', type: 'institution', aliases: ['the Harbour Office'] },
  ashlock: { name: 'Rufus Ashlock', type: 'person' },
  divers: { name: 'Grebe & Tarn, Diving Surveyors', type: 'institution', aliases: ['the divers'] },
  brizkova: { name: 'Žaneta Břízková', type: 'person', aliases: ['Dr Žaneta Břízková'] },
  uyttendaal: { name: 'Bram Uyttendaal', type: 'person' },
  isfrids: { name: 'Þórvör Ísfríðs', type: 'person' },
  familiarOfficial: { name: 'an official familiar with the file', type: 'anonymous' },
  localOfficials: { name: 'local officials', type: 'unnamed-group' },
} as const satisfies Record<string, SampleSource>;

export type SourceName = keyof typeof sources;

export interface SampleOrigin {
  readonly description: string;
  readonly speaker: SourceName;
  readonly where?: string;
  /** EDTF. */
  readonly when?: string;
  /** The passages that go back to it. */
  readonly highlights: readonly HighlightName[];
}

/** Where each passage was first said, as the notes of the sample work it out. */
export const origins = {
  findings: {
    description: 'The divers’ findings, three pages',
    speaker: 'divers',
    when: '2025-03',
    highlights: ['fourteenAndTwo', 'closeNow', 'lossIsNotStrength'],
  },
  register: {
    description: 'Register of incoming post, number 88',
    speaker: 'harbourOffice',
    when: '2025-03-11',
    highlights: ['registerDate'],
  },
  freightBook: {
    description: 'Letter of the Office about heavy lorries',
    speaker: 'isfrids',
    when: '2025-05-02',
    highlights: ['freightLetter'],
  },
  interview: {
    description: 'Interview in “Morning Tide”',
    speaker: 'farrant',
    where: 'Sound Radio',
    when: '2025-10-09',
    highlights: [
      'loadedLorry',
      'sixteenOfSixtyTwo',
      'mayStandForYears',
      'askedInSpring',
      'lorryWithoutLoad',
      'fourteenPiles',
    ],
  },
  release: {
    description: 'Press release of the Harbour Office',
    speaker: 'harbourOffice',
    when: '2025-10-10',
    highlights: ['withoutDelay', 'noDanger', 'lowerCost', 'informedInTime', 'reprintedConfidence'],
  },
  familiar: {
    description: 'What an official told the Courier',
    speaker: 'familiarOfficial',
    highlights: ['lyingSinceSpring'],
  },
  local: { description: 'What officials told the agency', speaker: 'localOfficials', highlights: ['councilAware'] },
  steps: {
    description: 'Conversation at the ferry steps',
    speaker: 'uyttendaal',
    highlights: ['whileShaving'],
  },
  telephone: {
    description: 'Telephone call of the Islander with Žaneta Břízková',
    speaker: 'brizkova',
    when: '2025-10',
    highlights: ['wouldTest'],
  },
  loadTests: {
    description: 'Load tests on twenty-two small piers',
    speaker: 'brizkova',
    when: '2021',
    highlights: ['quarterOfVariance', 'neighbours'],
  },
  question: {
    description: 'Answer of Rufus Ashlock to the Ledger',
    speaker: 'ashlock',
    when: '2025-10-23',
    highlights: ['notUnderstood'],
  },
} as const satisfies Record<string, SampleOrigin>;

export type OriginName = keyof typeof origins;
