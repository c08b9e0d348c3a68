import { seededRandom, shuffled } from './random';
import type { LatentSpace } from './latent';

/** A record to learn from: its index, and whether it is one of those wanted. */
export interface Example {
  readonly record: number;
  readonly isWanted: boolean;
}

const ROUNDS = 20;
/** Rounds end when no example pulls harder than this. */
const CALM = 0.01;
const SEED = 7;

/**
 * The direction that separates the wanted from the others: a linear support vector machine with squared hinge loss,
 * both sides weighing the same however few one of them has. Found by dual coordinate descent (Hsieh et al. 2008).
 */
export function separate(space: LatentSpace, examples: readonly Example[], cost: number): Float64Array {
  const { size, records } = space;
  const wanted = examples.filter(({ isWanted }) => isWanted).length;
  const slack = (isWanted: boolean): number =>
    1 / ((cost * examples.length) / (isWanted ? wanted : examples.length - wanted));
  const direction = new Float64Array(size);
  let bias = 0;
  const pulls = new Float64Array(examples.length);
  const random = seededRandom(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    let hardest = 0;
    for (const at of shuffled(examples.length, random)) {
      const { record, isWanted } = examples[at]!; // shuffled gives the indices of the examples
      const sign = isWanted ? 1 : -1;
      const give = slack(isWanted);
      let score = bias;
      let squares = 1;
      for (let c = 0; c < size; c += 1) {
        const value = records[record * size + c]!;
        score += value * direction[c]!;
        squares += value * value;
      }
      const before = pulls[at]!;
      const gradient = sign * score - 1 + give * before;
      const felt = before === 0 ? Math.min(gradient, 0) : gradient;
      hardest = Math.max(hardest, Math.abs(felt));
      if (felt === 0) continue;
      pulls[at] = Math.max(before - gradient / (squares + give), 0);
      const step = (pulls[at] - before) * sign;
      for (let c = 0; c < size; c += 1) direction[c]! += step * records[record * size + c]!;
      bias += step;
    }
    if (hardest < CALM) break;
  }
  return direction;
}
