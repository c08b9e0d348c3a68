import { candidatePairs } from './candidates';
import { featuresOf, type Features } from './features';
import { joinPairs } from './groups';
import { judge } from './judge';
import type { Work } from './work';

/** Two works that are, or may be, the same. */
export interface DuplicatePair {
  readonly a: string;
  readonly b: string;
  readonly level: 'certain' | 'likely';
  /** Higher is surer; comparable within one list only. */
  readonly score: number;
}

export interface Duplicates {
  /** Groups of ids of one work each, which may be merged unseen. No id is in two of them. */
  readonly certain: string[][];
  /** Groups to look at. One that holds a member of a certain group holds all of it. */
  readonly likely: string[][];
  /** What was found, surest first. */
  readonly pairs: DuplicatePair[];
}

/**
 * Finds the works that are in a list more than once. `isDifferent` keeps apart what the user has already decided; ids
 * must be unique. Time grows about linearly: 30,000 works take some seconds.
 */
export function findDuplicates(
  works: readonly Work[],
  isDifferent: (a: string, b: string) => boolean = () => false,
): Duplicates {
  const features = works.map(featuresOf);
  const pairs = judgePairs(features).filter(({ a, b }) => !isDifferent(a, b));
  const byId = new Map(features.map((work) => [work.id, work]));
  const verdict = (a: string, b: string) => {
    const [first, second] = [byId.get(a), byId.get(b)];
    return first && second && !isDifferent(a, b) ? judge(first, second).verdict : 'different';
  };
  const ids = works.map(({ id }) => id);
  const joined = (list: readonly DuplicatePair[]) => list.map(({ a, b }) => [a, b] as const);
  // What is certain must be so for every two of a group, not only along a chain.
  const certainPairs = pairs.filter(({ level }) => level === 'certain');
  const certain = joinPairs(ids, joined(certainPairs), (a, b) => verdict(a, b) === 'certain');
  const all = joinPairs(ids, joined(pairs), (a, b) => !isDifferent(a, b));
  const known = new Set(certain.map((group) => group.join('\n')));
  return { certain, likely: all.filter((group) => !known.has(group.join('\n'))), pairs };
}

function judgePairs(works: readonly Features[]): DuplicatePair[] {
  const pairs: DuplicatePair[] = [];
  for (const [i, j] of candidatePairs(works)) {
    const [first, second] = [works[i], works[j]];
    if (!first || !second) continue;
    const { verdict, score } = judge(first, second);
    if (verdict !== 'different') pairs.push({ a: first.id, b: second.id, level: verdict, score });
  }
  return pairs.sort((one, other) => other.score - one.score || (one.a < other.a ? -1 : 1));
}
