/** Every two ids that are in one group. */
export function pairsOf(groups: readonly (readonly string[])[]): Set<string> {
  return new Set(
    groups.flatMap((group) =>
      group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other].sort().join(' '))),
    ),
  );
}

export function countPairs(found: ReadonlySet<string>, truth: ReadonlySet<string>): { wrong: string[]; f1: number } {
  const wrong = [...found].filter((pair) => !truth.has(pair));
  return { wrong, f1: (2 * (found.size - wrong.length)) / (found.size + truth.size) };
}
