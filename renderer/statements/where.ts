import type { Footing } from '../app/statements/footings';

export interface StatementFilters {
  readonly words: string;
  readonly footing: Footing | 'any';
  readonly sourceId: string | undefined;
  readonly articleId: string | undefined;
  /** Days as YYYY-MM-DD, both included; empty for none. */
  readonly after: string;
  readonly before: string;
}

/** The filters as a query, and the records that the statements must point at. */
export function whereOf({ words, footing, sourceId, articleId, after, before }: StatementFilters): {
  of: string[];
  where: string;
} {
  const where = [
    words.trim(),
    footing === 'any' ? '' : `footing:${footing}`,
    after === '' ? '' : `after:${dayFrom(after, -1)}`,
    before === '' ? '' : `before:${dayFrom(before, 1)}`,
  ];
  return { of: [articleId, sourceId].flatMap((id) => id ?? []), where: where.filter((part) => part !== '').join(' ') };
}

/** `after:` and `before:` leave their own day out. */
function dayFrom(day: string, by: 1 | -1): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time + by * 86_400_000).toISOString().slice(0, 10);
}
