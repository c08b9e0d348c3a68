import { featuresOf, type Features } from './features';
import { latentSpace, type LatentSpace } from './latent';
import { seededRandom, shuffled } from './random';
import { separate, type Example } from './separate';
import type { RecordText } from './tokens';

/** A term and what it adds to a record's score: above 0 it speaks for the record. Comparable within one record. */
export interface TellingTerm {
  readonly term: string;
  readonly weight: number;
}

/** Index of a record, and 1 when it was included or 0 when it was excluded. */
export type Decided = readonly [record: number, verdict: 0 | 1];

/**
 * Sizes of the spaces that are asked and averaged: how many dimensions are best differs from review to review, and the
 * mean of several is hardly ever worse than the best of them.
 */
const SIZES = [40, 60, 80, 100] as const;
/** How much an example outside its side costs, beside the shortness of the direction. */
const COST = 0.2;
/**
 * Unread records that are taken for excluded while learning: nearly all of them are, and without them the first few
 * decisions would say nothing about the rest (as in Cormack and Grossman's continuous active learning, 2015).
 */
const PRESUMED = 500;
const SEED = 99;
const MOST_TERMS = 12;

/**
 * Orders the records of a review by what was decided so far. It only orders: nothing is included or left out by it. The
 * same records and decisions give the same order, whatever came between.
 */
export class RelevanceModel {
  private readonly unreadOrder: Int32Array;
  private directions: readonly Float64Array[] = [];
  private deviations: readonly number[] = [];
  private weights: Float64Array | undefined;

  private constructor(
    private readonly features: Features,
    private readonly spaces: readonly LatentSpace[],
  ) {
    this.unreadOrder = shuffled(features.count, seededRandom(SEED));
  }

  /** Makes a model in steps of a second or two at 20,000 records, between which other work may be done. */
  static *inSteps(records: readonly RecordText[]): Generator<void, RelevanceModel> {
    const features = featuresOf(records);
    const spaces: LatentSpace[] = [];
    for (const [n, size] of SIZES.entries()) {
      yield;
      spaces.push(latentSpace(features, size, n + 1));
    }
    return new RelevanceModel(features, spaces);
  }

  /** Makes a model at once. */
  static of(records: readonly RecordText[]): RelevanceModel {
    const steps = RelevanceModel.inSteps(records);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** A score for every record, higher is likelier to be included; comparable within one call. Needs one decision of each kind. */
  rank(decided: readonly Decided[]): Float64Array {
    const examples = this.examplesOf(decided);
    const total = new Float64Array(this.features.count);
    this.directions = this.spaces.map((space) => separate(space, examples, COST));
    this.weights = undefined;
    this.deviations = this.spaces.map((space, n) => {
      const scores = scoresIn(space, this.directions[n]!); // one for each space
      const { mean, deviation } = spreadOf(scores);
      scores.forEach((score, record) => (total[record]! += (score - mean) / deviation));
      return deviation;
    });
    return total;
  }

  /** The terms of a record that moved it most in the last order, strongest first. */
  why(record: number): TellingTerm[] {
    if (this.directions.length === 0) return [];
    const weights = (this.weights ??= this.termWeights());
    const { starts, columns, values, terms } = this.features;
    const found: TellingTerm[] = [];
    for (let k = starts[record] ?? 0; k < (starts[record + 1] ?? 0); k += 1) {
      const weight = values[k]! * weights[columns[k]!]!; // columns are terms
      found.push({ term: terms[columns[k]!] ?? '', weight });
    }
    return found.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_TERMS);
  }

  private examplesOf(decided: readonly Decided[]): Example[] {
    const examples = decided.map(([record, verdict]) => ({ record, isWanted: verdict === 1 }));
    const read = new Set(decided.map(([record]) => record));
    let presumed = 0;
    for (const record of this.unreadOrder) {
      if (presumed === PRESUMED) break;
      if (read.has(record)) continue;
      examples.push({ record, isWanted: false });
      presumed += 1;
    }
    return examples;
  }

  private termWeights(): Float64Array {
    const total = new Float64Array(this.features.terms.length);
    this.spaces.forEach((space, n) => {
      const weights = space.termWeights(this.directions[n]!); // one for each space
      weights.forEach((weight, term) => (total[term]! += weight / this.deviations[n]!));
    });
    return total;
  }
}

function scoresIn({ size, records }: LatentSpace, direction: Float64Array): Float64Array {
  return Float64Array.from({ length: records.length / size }, (_, record) => {
    let score = 0;
    for (let c = 0; c < size; c += 1) score += records[record * size + c]! * direction[c]!;
    return score;
  });
}

function spreadOf(scores: Float64Array): { mean: number; deviation: number } {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / scores.length) || 1 };
}
