import type { PassageVerdict } from '../../shared/model/appraisalRecord';
import { RESEARCHER } from '../../shared/review/appraisals';
import { STANCE_LOOKS } from '../app/evidence/stances';

/** How a reading is said, with the shape of its stance. */
export const VERDICT_WORDS: Readonly<Record<PassageVerdict, string>> = {
  supports: `${STANCE_LOOKS.supports.shape} supports it`,
  disputes: `${STANCE_LOOKS.disputes.shape} disputes it`,
  qualifies: `${STANCE_LOOKS.qualifies.shape} qualifies it`,
  mentions: `${STANCE_LOOKS.mentions.shape} mentions it`,
  none: '○ says nothing of it',
};

/** The researcher looks at their own library. */
export const nameOfReader = (reader: string): string => (reader === RESEARCHER ? 'You' : reader);

/** The keys that people have for stances already, and the zero for nothing. */
export const KEYS: Readonly<Record<PassageVerdict, string>> = {
  supports: 's',
  disputes: 'd',
  qualifies: 'q',
  mentions: 'm',
  none: '0',
};
