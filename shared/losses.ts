/** A field of a record that an export could not hold, and why. */
export interface Loss {
  readonly id: string;
  readonly field: string;
  readonly reason: string;
}

/** What an export loses, by field and reason, the most frequent first. */
export function countLosses(lost: readonly Loss[]): { field: string; reason: string; count: number }[] {
  const groups = new Map<string, { field: string; reason: string; count: number }>();
  for (const { field, reason } of lost) {
    const key = JSON.stringify([field, reason]);
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { field, reason, count: 1 });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
