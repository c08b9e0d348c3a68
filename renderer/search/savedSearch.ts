import type { Item, RecordOf } from '../../shared/model/records';
import { client } from '../api/client';

/** The record as it is now; undefined when it is gone. */
export async function savedSearch(id: string): Promise<RecordOf<'search'> | undefined> {
  const found = await client.get({ id });
  const item: Item | undefined = found.ok ? found.value : undefined;
  return item?.kind === 'search' ? item : undefined;
}
