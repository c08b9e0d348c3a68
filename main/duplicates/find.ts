import { Blocks } from './blocks';
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

/** Says of two ids that the user has decided that they are different works. */
export type AreDifferent = (a: string, b: string) => boolean;

/**
 * Finds the works that are in a list more than once, and again after some have changed: then only these are compared.
 * Ids must be unique. The first time grows about linearly: 30,000 works take some seconds.
 */
export class DuplicateFinder {
  private readonly works: Map<string, Features>;
  private readonly blocks: Blocks;
  private pairs: DuplicatePair[] = [];

  constructor(works: readonly Work[]) {
    const features = works.map(featuresOf);
    this.works = new Map(features.map((work) => [work.id, work]));
    this.blocks = new Blocks(features);
    this.compare(features);
  }

  /** Takes works that are new or have changed, and leaves out those that are gone. */
  update(changed: readonly Work[], removed: readonly string[]): void {
    const features = changed.map(featuresOf);
    const touched = new Set([...removed, ...features.map(({ id }) => id)]);
    for (const id of touched) {
      const before = this.works.get(id);
      if (before) this.blocks.remove(before);
    }
    for (const id of removed) this.works.delete(id);
    for (const work of features) {
      this.works.set(work.id, work);
      this.blocks.add(work);
    }
    this.pairs = this.pairs.filter(({ a, b }) => !touched.has(a) && !touched.has(b));
    this.compare(features);
  }

  find(areDifferent: AreDifferent = () => false): Duplicates {
    const ids = [...this.works.keys()];
    const place = new Map(ids.map((id, at) => [id, at]));
    const inOrder = ({ a, b, ...rest }: DuplicatePair) =>
      (place.get(a) ?? 0) < (place.get(b) ?? 0) ? { a, b, ...rest } : { a: b, b: a, ...rest };
    const pairs = this.pairs
      .filter(({ a, b }) => !areDifferent(a, b))
      .map(inOrder)
      .sort(
        (one, other) =>
          other.score - one.score || (one.a < other.a ? -1 : one.a > other.a ? 1 : one.b < other.b ? -1 : 1),
      );
    const isCertain = (a: string, b: string) => {
      const [first, second] = [this.works.get(a), this.works.get(b)];
      return (
        first !== undefined && second !== undefined && !areDifferent(a, b) && judge(first, second).verdict === 'certain'
      );
    };
    const joined = (list: readonly DuplicatePair[]) => list.map(({ a, b }) => [a, b] as const);
    // What is certain must be so for every two of a group, not only along a chain.
    const certainPairs = pairs.filter(({ level }) => level === 'certain');
    const certain = joinPairs(ids, joined(certainPairs), isCertain);
    const all = joinPairs(ids, joined(pairs), (a, b) => !areDifferent(a, b));
    const known = new Set(certain.map((group) => group.join('\n')));
    return { certain, likely: all.filter((group) => !known.has(group.join('\n'))), pairs };
  }

  private compare(works: readonly Features[]): void {
    const compared = new Set<Features>();
    for (const work of works) {
      compared.add(work);
      for (const other of this.blocks.neighboursOf(work)) {
        if (compared.has(other)) continue;
        const { verdict, score } = judge(work, other);
        if (verdict !== 'different') this.pairs.push({ a: work.id, b: other.id, level: verdict, score });
      }
    }
  }
}

export const findDuplicates = (works: readonly Work[], areDifferent?: AreDifferent): Duplicates =>
  new DuplicateFinder(works).find(areDifferent);
