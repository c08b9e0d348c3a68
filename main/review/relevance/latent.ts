import type { Features } from './features';
import { seededRandom, shuffled } from './random';

/**
 * Records in a space of few dimensions, in which words that occur together lie together (latent semantic analysis,
 * Deerwester et al. 1990): a record that shares no word with an included one can still be near it.
 */
export interface LatentSpace {
  readonly size: number;
  /** Row i is record i, of length 1 unless it has no words: `size` numbers each. */
  readonly records: Float32Array;
  /** What a direction of the space means for each term. */
  readonly termWeights: (direction: Float64Array) => Float64Array;
}

/** Passes over the records: the subspace changes little after two (Halko et al. 2011). */
const PASSES = 2;
/** Records that the space is learned from, drawn at random; more change it little, and each is read four times. */
const SAMPLE = 5000;
const SAMPLE_SEED = 7;
/** Keeps a direction of no extent from dividing by nothing. */
const TINY = 1e-12;

/**
 * Finds the space by subspace iteration from a random start that depends on `seed` alone, over a sample where there are
 * many records, and gives each record its place in it. Its size is the lesser of `wanted` and the records.
 */
export function latentSpace(features: Features, wanted: number, seed: number): LatentSpace {
  const sample = sampleOf(features);
  const size = Math.max(1, Math.min(wanted, sample.count - 1, features.terms.length));
  const random = seededRandom(seed);
  const basis = Float32Array.from({ length: sample.count * size }, () => 2 * random() - 1);
  const terms = new Float32Array(features.terms.length * size);
  orthonormalise(basis, sample.count, size);
  for (let pass = 0; pass < PASSES; pass += 1) {
    toTerms(sample, basis, terms, size);
    toRecords(sample, terms, basis, size);
    orthonormalise(basis, sample.count, size);
  }
  // With terms = orthonormal · lowerᵀ, the place of a row is row · orthonormal.
  toTerms(sample, basis, terms, size);
  const lower = cholesky(gram(terms, features.terms.length, size), size);
  const records = new Float32Array(features.count * size);
  toRecords(features, terms, records, size);
  solveRows(lower, records, features.count, size);
  toLengthOne(records, features.count, size);
  return { size, records, termWeights: (direction) => spread(terms, solveTransposed(lower, direction, size), size) };
}

/** Rows to learn from: all of them, or so many in their order. */
function sampleOf(features: Features): Features {
  if (features.count <= SAMPLE) return features;
  const chosen = shuffled(features.count, seededRandom(SAMPLE_SEED)).subarray(0, SAMPLE).sort();
  const starts = new Int32Array(SAMPLE + 1);
  chosen.forEach((row, n) => (starts[n + 1] = starts[n]! + features.starts[row + 1]! - features.starts[row]!));
  const columns = new Int32Array(starts[SAMPLE]!);
  const values = new Float64Array(starts[SAMPLE]!);
  chosen.forEach((row, n) => {
    const [from, to] = [features.starts[row]!, features.starts[row + 1]!];
    columns.set(features.columns.subarray(from, to), starts[n]);
    values.set(features.values.subarray(from, to), starts[n]);
  });
  return { count: SAMPLE, starts, columns, values, terms: features.terms };
}

/** terms = featuresᵀ · records */
function toTerms(
  { count, starts, columns, values }: Features,
  records: Float32Array,
  terms: Float32Array,
  size: number,
) {
  terms.fill(0);
  for (let row = 0; row < count; row += 1)
    for (let k = starts[row]!; k < starts[row + 1]!; k += 1) {
      const [at, value] = [columns[k]! * size, values[k]!];
      for (let c = 0; c < size; c += 1) terms[at + c]! += value * records[row * size + c]!;
    }
}

/** records = features · terms */
function toRecords(
  { count, starts, columns, values }: Features,
  terms: Float32Array,
  records: Float32Array,
  size: number,
) {
  records.fill(0);
  for (let row = 0; row < count; row += 1)
    for (let k = starts[row]!; k < starts[row + 1]!; k += 1) {
      const [at, value] = [columns[k]! * size, values[k]!];
      for (let c = 0; c < size; c += 1) records[row * size + c]! += value * terms[at + c]!;
    }
}

/** Lower half of matrixᵀ · matrix. */
function gram(matrix: Float32Array, rows: number, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let row = 0; row < rows; row += 1) {
    const at = row * size;
    for (let a = 0; a < size; a += 1) {
      const value = matrix[at + a]!;
      if (value !== 0) for (let b = 0; b <= a; b += 1) product[a * size + b]! += value * matrix[at + b]!;
    }
  }
  return product;
}

/** The lower triangle whose product with its transpose is `matrix`, in its place. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  for (let a = 0; a < size; a += 1)
    for (let b = 0; b <= a; b += 1) {
      let sum = matrix[a * size + b]!;
      for (let k = 0; k < b; k += 1) sum -= matrix[a * size + k]! * matrix[b * size + k]!;
      matrix[a * size + b] = a === b ? Math.sqrt(Math.max(sum, TINY)) : sum / matrix[b * size + b]!;
    }
  return matrix;
}

function orthonormalise(matrix: Float32Array, rows: number, size: number): void {
  solveRows(cholesky(gram(matrix, rows, size), size), matrix, rows, size);
}

/** Each row r becomes the solution of x · lowerᵀ = r. */
function solveRows(lower: Float64Array, matrix: Float32Array, rows: number, size: number): void {
  const solved = new Float64Array(size);
  for (let row = 0; row < rows; row += 1) {
    const at = row * size;
    for (let a = 0; a < size; a += 1) {
      let sum = matrix[at + a]!;
      for (let k = 0; k < a; k += 1) sum -= lower[a * size + k]! * solved[k]!;
      solved[a] = sum / lower[a * size + a]!;
    }
    matrix.set(solved, at);
  }
}

function toLengthOne(matrix: Float32Array, rows: number, size: number): void {
  for (let row = 0; row < rows; row += 1) {
    const of = matrix.subarray(row * size, (row + 1) * size);
    let squares = 0;
    for (const value of of) squares += value * value;
    const length = Math.sqrt(squares) || 1;
    for (let a = 0; a < size; a += 1) of[a]! /= length;
  }
}

/** Solves lowerᵀ · x = direction. */
function solveTransposed(lower: Float64Array, direction: Float64Array, size: number): Float64Array {
  const solved = Float64Array.from(direction);
  for (let a = size - 1; a >= 0; a -= 1) {
    for (let k = a + 1; k < size; k += 1) solved[a]! -= lower[k * size + a]! * solved[k]!;
    solved[a]! /= lower[a * size + a]!;
  }
  return solved;
}

function spread(terms: Float32Array, direction: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: terms.length / size }, (_, term) => {
    let sum = 0;
    for (let c = 0; c < size; c += 1) sum += terms[term * size + c]! * direction[c]!;
    return sum;
  });
}
