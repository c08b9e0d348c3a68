import type { NotebookClient } from '../../shared/api';
import { nameOfKind } from '../../shared/model/actions';
import type { Kind } from '../../shared/model/ids';
import type { Item, RecordOf } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';

/** The record with this id or citation key, if it is of one of these kinds. */
export async function lookUp<K extends Kind>(
  client: Pick<NotebookClient, 'get'>,
  id: string,
  ...kinds: readonly K[]
): Promise<Result<RecordOf<K>>> {
  const found = await client.get({ id });
  if (!found.ok) return found;
  const item: Item = found.value;
  if ((kinds as readonly Kind[]).includes(item.kind)) return ok(item as RecordOf<K>); // its kind is one of K
  const wanted = kinds.map(nameOfKind).join(' or ');
  return err('invalid', `${id} has the kind ${nameOfKind(item.kind)}; what is needed here has the kind ${wanted}.`);
}

/** The tag or collection of this name, or undefined when there is none. Names differ by more than case. */
export async function findByName(
  client: Pick<NotebookClient, 'list'>,
  kind: 'tag' | 'collection',
  name: string,
): Promise<Result<string | undefined>> {
  const limit = 1000;
  const wanted = name.trim().toLowerCase();
  for (let offset = 0; ; offset += limit) {
    const page = await client.list({ kind, offset, limit });
    if (!page.ok) return page;
    const row = page.value.items.find(({ title }) => title.toLowerCase() === wanted);
    if (row || offset + limit >= page.value.total) return ok(row?.id);
  }
}
