import { newestText } from '../../shared/model/queries';
import type { AnyId } from '../../shared/model/ids';
import type { Item } from '../../shared/model/records';
import { documentOf } from '../search';
import type { IndexedRecord } from './jobs';

/** A record as the worker indexes it, or undefined for one that is not searched. An article's text is read by the worker. */
export function indexRecord(item: Item, getItem: (id: AnyId) => Item | undefined): IndexedRecord | undefined {
  const document = documentOf(item, { getItem, getText: () => undefined });
  const textHash = item.kind === 'article' ? newestText(item)?.hash : undefined;
  return document && { document, ...(textHash !== undefined && { textHash }) };
}
