import { firstLine } from '../../shared/model/queries';
import type { Item } from '../../shared/model/records';
import { plainTitle } from '../../shared/model/plainTitle';

/** What a tab calls its record. Only articles, notes, claims and sources have tabs. */
export function itemTitle(item: Item | undefined): string {
  switch (item?.kind) {
    case 'article':
      return plainTitle(item.csl)?.trim() || item.fileName || 'Untitled article';
    case 'note':
      return item.title?.trim() || firstLine(item.text) || 'Empty note';
    case 'claim':
      return item.text;
    case 'source':
      return item.name;
    default:
      return '…';
  }
}
