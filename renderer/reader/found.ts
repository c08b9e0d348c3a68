import { firstIndex } from './textMap';
import type { Passage } from './textRange';

/** The ranges of the matches near a passage, by their number. Only these are made and painted, however many are found. */
export type FoundNear = (near: Passage) => ReadonlyMap<number, Range>;

/** Matches in the order of the text whose ranges are made when they are first asked for, each once. */
export class FoundRanges {
  private readonly made = new Map<number, Range | undefined>();

  constructor(
    private readonly found: readonly Passage[],
    private readonly rangeOf: (match: Passage) => Range | undefined,
  ) {}

  at(index: number): Range | undefined {
    const match = this.found[index];
    if (!match) return undefined;
    if (!this.made.has(index)) this.made.set(index, this.rangeOf(match));
    return this.made.get(index);
  }

  /** Those that touch a passage, in the offsets of the matches. */
  near({ start, end }: Passage): ReadonlyMap<number, Range> {
    const near = new Map<number, Range>();
    for (let index = firstIndex(this.found, (match) => match.end > start); index < this.found.length; index += 1) {
      if ((this.found[index]?.start ?? end) >= end) break;
      const range = this.at(index);
      if (range) near.set(index, range);
    }
    return near;
  }
}
