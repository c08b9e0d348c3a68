/** How good an order of screening was. */
export interface Measured {
  /** Work saved over sampling at 95 % recall (Cohen et al. 2006): (N - records read) / N - 0.05. */
  readonly wss95: number;
  /** Share of the included records found in the first tenth of all. */
  readonly recallAt10: number;
}

/** Measures an order over labels; both are 0 when nothing is included. */
export function measureOrder(order: readonly number[], isIncluded: (record: number) => boolean): Measured {
  const total = order.filter(isIncluded).length;
  if (total === 0) return { wss95: 0, recallAt10: 0 };
  const wanted = Math.ceil(0.95 * total - 1e-9);
  const tenth = Math.floor(order.length / 10);
  let found = 0;
  let read = order.length;
  let early = 0;
  for (const [at, record] of order.entries()) {
    if (!isIncluded(record)) continue;
    found += 1;
    if (at < tenth) early += 1;
    if (found === wanted) read = at + 1;
  }
  return { wss95: (order.length - read) / order.length - 0.05, recallAt10: early / total };
}
