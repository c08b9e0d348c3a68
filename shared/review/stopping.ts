/** Fewer in a row say nothing. */
const LEAST_RUN = 30;

/**
 * How many of what is left would be included at most, with 95 % confidence, when `sinceInclude` records in a row, drawn at
 * random, were not: the upper bound of the binomial for no success, 1 - 0.05^(1/k). Undefined when too few were read.
 */
export function mostLeft({ sinceInclude, left }: { sinceInclude: number; left: number }): number | undefined {
  if (sinceInclude < LEAST_RUN) return undefined;
  return Math.floor(left * (1 - 0.05 ** (1 / sinceInclude)));
}
