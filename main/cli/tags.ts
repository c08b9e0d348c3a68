import type { NotebookClient } from '../../shared/api';
import { newTag } from '../../shared/model/actions';
import { isIdOf, type TagId } from '../../shared/model/ids';
import type { Tag } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import { findByName } from './lookUp';
import { maker } from './maker';

/** The ids of tags by name, and new tags for the names that have none yet. */
export async function tagsByName(
  client: Pick<NotebookClient, 'list'>,
  names: readonly string[],
): Promise<Result<{ ids: TagId[]; added: Tag[] }>> {
  const ids: TagId[] = [];
  const added: Tag[] = [];
  if (names.some((name) => name.trim() === '')) return err('invalid', 'A tag needs a name; one of these has none.');
  const unlike = new Map(names.map((name) => [name.trim().toLowerCase(), name.trim()]));
  for (const name of unlike.values()) {
    const id = await findByName(client, 'tag', name);
    if (!id.ok) return id;
    if (id.value !== undefined && isIdOf('tag', id.value)) ids.push(id.value);
    else {
      const tag = newTag(maker, name);
      added.push(tag);
      ids.push(tag.id);
    }
  }
  return ok({ ids, added });
}
