/**
 * Groups of ids that pairs join, largest first by their first member's place in `order`. Two groups are joined only when
 * no pair across them is in `apart`: one doubtful link must not draw together what is known to differ.
 */
export function joinPairs(
  order: readonly string[],
  pairs: readonly (readonly [string, string])[],
  mayJoin: (a: string, b: string) => boolean,
): string[][] {
  const groups = new Map<string, string[]>();
  for (const [a, b] of pairs) {
    const first = groups.get(a) ?? [a];
    const second = groups.get(b) ?? [b];
    if (first === second || !first.every((one) => second.every((other) => mayJoin(one, other)))) continue;
    const joined = [...first, ...second];
    for (const id of joined) groups.set(id, joined);
  }
  const place = new Map(order.map((id, at) => [id, at]));
  const byPlace = (a: string, b: string) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  return [...new Set(groups.values())].map((group) => group.sort(byPlace)).sort(([a = ''], [b = '']) => byPlace(a, b));
}
