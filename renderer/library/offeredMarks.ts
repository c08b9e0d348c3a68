import type { FileMark } from '../../shared/api';

/** Those that are brought in when nobody chooses: all that are not here. */
export const offered = (marks: readonly FileMark[]): ReadonlySet<string> =>
  new Set(marks.filter(({ isHere }) => !isHere).map(({ id }) => id));
