import type { AddedToReview } from '../../shared/api';
import { counted } from '../ui/counted';

/** What came of adding records under a search of this name. */
export function addedInWords({ added, duplicates, already }: AddedToReview, name: string): string {
  if (added === 0) return `Nothing was added: every record of ${name} was there already.`;
  const apart = duplicates === 0 ? [] : [`${counted(duplicates, 'duplicate')} of these set apart`];
  const there = already === 0 ? [] : [`${already.toLocaleString('en')} were there already`];
  return `${[`${counted(added, 'record')} added from ${name}`, ...apart, ...there].join('; ')}.`;
}
