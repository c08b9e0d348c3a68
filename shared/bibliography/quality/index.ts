import type { CslItem } from '../../model/records';
import { checkDates } from './dates';
import { checkIdentifiers } from './identifiers';
import { checkMissing } from './missing';
import { checkPages } from './pages';
import { checkPeople } from './people';
import type { Check, RecordProblem } from './problem';
import { checkAddresses, checkCapitals, checkMarkup, checkSpaces } from './texts';

export { CHECKS, fixed, type CheckId, type RecordProblem } from './problem';

const ALL: readonly Check[] = [
  checkMissing,
  checkIdentifiers,
  checkDates,
  checkPeople,
  checkPages,
  checkCapitals,
  checkMarkup,
  checkSpaces,
  checkAddresses,
];

/**
 * What in a record is probably wrong, in the order of `CHECKS`, after the integrity checks of JabRef. `year` is this year.
 * A fix never brings back a problem of the same check.
 */
export const checkRecord = (csl: CslItem, year: number): RecordProblem[] => ALL.flatMap((check) => check(csl, year));
