import { type Span } from './context';
import { editsAtEachEnd } from './editDistance';

/**
 * What a unit of length costs, in edits, so that a place holds what belongs to the pattern and nothing beside it. The
 * fewest edits alone would take in a neighbouring word in place of a missing one, since up to a third of its letters fits
 * by chance.
 */
const TIGHT = 0.4;

/** A part of a text that is nearly a pattern. */
export interface Lookalike extends Span {
  /** The fewest units to insert, remove or replace between the pattern and what stands here. */
  readonly edits: number;
}

/**
 * Length of the pieces that are compared. Three letters stand nearly anywhere in a long text, five rarely survive in a
 * short quote with a few edits.
 */
const PIECE = 4;
/** Share of the pattern's pieces that a region must hold: of a quarter of scattered edits 0.75⁴, a third, survive. */
const ENOUGH = 1 / 8;
/** Share of what the fullest region holds: chance alone fills the others about so far. */
const ENOUGH_OF_BEST = 1 / 4;
/** Bits of the hash of a piece: as many buckets as the text has units, so that they stay short, up to a long article. */
const MOST_BITS = 16;
/** A piece that stands in more places than this, as in a table of dashes, tells nothing. */
const COMMON = 4096;
/** More pieces of a long pattern than this add time, not certainty; then evenly spaced ones are taken. */
const SAMPLE = 512;
/** Places worth measuring. More than a few means that the pattern is boilerplate, and none of them will be decided. */
const MOST_REGIONS = 8;

/**
 * Finds the parts of one text that are nearly a pattern, without reading all of the text each time.
 *
 * A part that is nearly the pattern shares pieces of a few letters with it, and on nearby diagonals (text position minus
 * pattern position); see E. Ukkonen, "Approximate string-matching with q-grams and maximal matches", Theoret. Comput.
 * Sci. 92 (1992). So shared pieces are counted by diagonal, and only regions with enough of them are measured. One edit
 * spoils at most `PIECE` pieces, so the count also says how many edits a region has at least.
 */
export class LookalikeFinder {
  private readonly bits: number;
  /** Where the positions of each bucket begin in `positions`. */
  private readonly from: Int32Array;
  private readonly positions: Int32Array;

  constructor(private readonly text: string) {
    const count = Math.max(0, text.length - PIECE + 1);
    this.bits = Math.min(MOST_BITS, Math.ceil(Math.log2(count + 2)));
    const buckets = 1 << this.bits;
    this.from = new Int32Array(buckets + 1);
    this.positions = new Int32Array(count);
    for (let i = 0; i < count; i += 1) this.from[this.bucketAt(text, i) + 1]! += 1;
    for (let b = 0; b < buckets; b += 1) this.from[b + 1]! += this.from[b]!;
    const next = this.from.slice(0, buckets);
    for (let i = 0; i < count; i += 1) this.positions[next[this.bucketAt(text, i)]!++] = i;
  }

  /**
   * The nearest part of each region of the text, with at most `most` edits; the likeliest region first. Each comes with
   * the number of edits that every part still to come has at least, so that the caller may stop. `slope` is what a unit of
   * length costs, in edits.
   */
  *find(pattern: string, most: number, slope = TIGHT): Generator<{ part: Lookalike | undefined; restAtLeast: number }> {
    const regions = this.regions(pattern, most);
    for (const [i, { start, end }] of regions.entries()) {
      const best = closest(pattern, this.text.slice(start, end), most, slope);
      const part = best && { start: start + best.start, end: start + best.end, edits: best.edits };
      yield { part, restAtLeast: regions[i + 1]?.edits ?? Infinity };
    }
  }

  /** Where a part may be, each with the edits it has at least. */
  private regions(pattern: string, most: number): Lookalike[] {
    const { length } = pattern;
    const width = most + 1;
    const shared = new Int32Array(Math.ceil((this.text.length + length) / width) + 2);
    const step = Math.ceil(length / SAMPLE);
    let counted = 0;
    for (let i = 0; i + PIECE <= length; i += step) {
      const bucket = this.bucketAt(pattern, i);
      const to = this.from[bucket + 1]!;
      const from = this.from[bucket]!;
      if (to - from > COMMON) continue;
      counted += 1;
      for (let p = from; p < to; p += 1) shared[Math.floor((this.positions[p]! - i + length) / width)]! += 1;
    }
    // Each edit moves what follows by one diagonal at most, so a part lies within two neighbouring bins.
    const inPair = (bin: number): number => (shared[bin] ?? 0) + (shared[bin + 1] ?? 0);
    let fullest = 0;
    for (let bin = 0; bin + 1 < shared.length; bin += 1) fullest = Math.max(fullest, inPair(bin));
    const enough = Math.max(2, counted * ENOUGH, fullest * ENOUGH_OF_BEST);
    const regions: Lookalike[] = [];
    for (let bin = 0; bin + 1 < shared.length; bin += 1) {
      const count = inPair(bin);
      const edits = Math.max(0, Math.ceil(((counted - count) * step) / PIECE));
      if (count < enough || edits > most || inPair(bin - 1) > count || inPair(bin + 1) >= count) continue;
      const start = Math.max(0, bin * width - length - most);
      const end = Math.min(this.text.length, (bin + 2) * width + most);
      regions.push({ start, end, edits });
    }
    regions.sort((a, b) => a.edits - b.edits || a.start - b.start);
    return regions.slice(0, MOST_REGIONS);
  }

  private bucketAt(text: string, start: number): number {
    let hash = 0;
    for (let i = start; i < start + PIECE; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
    return hash >>> (32 - this.bits);
  }
}

/** The part of the text with the fewest edits, or undefined when it has more than `most`. */
function closest(pattern: string, text: string, most: number, slope: number): Lookalike | undefined {
  const anywhere = editsAtEachEnd(pattern, text);
  const roughEnd = leastIndex(anywhere);
  const edits = anywhere[roughEnd]!; // an index of this very array
  if (edits > most) return undefined;
  const reach = pattern.length + most;
  const backwards = editsAtEachEnd(
    reversed(pattern),
    reversed(text.slice(Math.max(0, roughEnd - reach), roughEnd)),
    true,
  );
  const start = roughEnd - leastIndex(backwards, slope);
  const length = leastIndex(editsAtEachEnd(pattern, text.slice(start, start + reach), true), slope);
  const words = text.slice(start, start + length);
  const trimmed = words.trim();
  if (trimmed === '') return undefined;
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + trimmed.length, edits };
}

/** The first index with the least value, when each step costs `slope`. */
function leastIndex(values: Int32Array, slope = 0): number {
  let least = 0;
  for (let i = 1; i < values.length; i += 1) {
    if (values[i]! + i * slope < values[least]! + least * slope) least = i;
  }
  return least;
}

function reversed(text: string): string {
  let out = '';
  for (let i = text.length - 1; i >= 0; i -= 1) out += text[i];
  return out;
}
