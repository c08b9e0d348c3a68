import type { CallArgument } from '../../shared/api';
import type { PageTarget } from '../app/target';

export type BibliographyTarget = Extract<PageTarget, { view: 'bibliography' }>;

/** What the `bibliography` call takes for a target. */
export function scopeArgument(target: BibliographyTarget): Partial<CallArgument<'bibliography'>> {
  const { collectionId, citedIn, search, ids } = target;
  if (collectionId !== undefined) return { collectionId };
  if (citedIn) return { citedIn: citedIn.length === 1 ? (citedIn[0] ?? '') : [...citedIn] };
  if (search) return { query: search.query };
  return ids ? { ids: [...ids] } : {};
}

/** Whose references a target shows, in words; `titles` are those of its collection or notes, as far as they are known. */
export function scopeLabel(
  { collectionId, citedIn, search, ids }: BibliographyTarget,
  titles: readonly string[],
): string {
  const [first = '…'] = titles;
  if (collectionId !== undefined) return first;
  if (citedIn) return citedIn.length === 1 ? `Cited in “${first}”` : `Cited in ${citedIn.length} notes`;
  if (search) return `Found by “${search.name}”`;
  if (ids) return ids.length === 1 ? 'One chosen article' : `${ids.length} chosen articles`;
  return 'The whole library';
}
