import type { Features } from './features';
import { seededRandom } from './random';

/**
 * Records in a space of few dimensions, in which words that occur together lie together (latent semantic analysis,
 * Deerwester et al. 1990): a record that shares no word with an included one can still be near it.
 */
export interface LatentSpace {
  readonly size: number;
  /** Row i is record i, of length 1 unless it has no words: `size` numbers each. */
  readonly records: Float64Array;
  /** What a direction of the space means for each term. */
  readonly termWeights: (direction: Float64Array) => Float64Array;
}

/** Passes over the records: the subspace changes little after two (Halko et al. 2011). */
const PASSES = 2;
/** Keeps a direction of no extent from dividing by nothing. */
const TINY = 1e-12;

/** Finds the space by subspace iteration from a random start that depends on `seed` alone. Its size is the lesser of `size` and the records. */
export function latentSpace(features: Features, wanted: number, seed: number): LatentSpace {
  const size = Math.max(1, Math.min(wanted, features.count - 1, features.terms.length));
  const random = seededRandom(seed);
  const basis = Float64Array.from({ length: features.count * size }, () => 2 * random() - 1);
  const terms = new Float64Array(features.terms.length * size);
  orthonormalise(basis, features.count, size);
  for (let pass = 0; pass < PASSES; pass += 1) {
    toTerms(features, basis, terms, size);
    toRecords(features, terms, basis, size);
    orthonormalise(basis, features.count, size);
  }
  // The records are about basis · termsᵀ; with terms = orthonormal · lowerᵀ their places are basis · lower.
  toTerms(features, basis, terms, size);
  const lower = cholesky(gram(terms, features.terms.length, size), size);
  return {
    size,
    records: placesOf(basis, lower, features.count, size),
    termWeights: (direction) => spread(terms, solveTransposed(lower, direction, size), size),
  };
}

/** terms = featuresᵀ · records */
function toTerms(
  { count, starts, columns, values }: Features,
  records: Float64Array,
  terms: Float64Array,
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
  terms: Float64Array,
  records: Float64Array,
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
function gram(matrix: Float64Array, rows: number, size: number): Float64Array {
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

function orthonormalise(matrix: Float64Array, rows: number, size: number): void {
  const lower = cholesky(gram(matrix, rows, size), size);
  for (let row = 0; row < rows; row += 1)
    for (let a = 0; a < size; a += 1) {
      let sum = matrix[row * size + a]!;
      for (let k = 0; k < a; k += 1) sum -= lower[a * size + k]! * matrix[row * size + k]!;
      matrix[row * size + a] = sum / lower[a * size + a]!;
    }
}

function placesOf(basis: Float64Array, lower: Float64Array, count: number, size: number): Float64Array {
  const places = new Float64Array(count * size);
  for (let row = 0; row < count; row += 1) {
    let squares = 0;
    for (let a = 0; a < size; a += 1) {
      let sum = 0;
      for (let k = a; k < size; k += 1) sum += basis[row * size + k]! * lower[k * size + a]!;
      places[row * size + a] = sum;
      squares += sum * sum;
    }
    const length = Math.sqrt(squares) || 1;
    for (let a = 0; a < size; a += 1) places[row * size + a]! /= length;
  }
  return places;
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

function spread(terms: Float64Array, direction: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: terms.length / size }, (_, term) => {
    let sum = 0;
    for (let c = 0; c < size; c += 1) sum += terms[term * size + c]! * direction[c]!;
    return sum;
  });
}
