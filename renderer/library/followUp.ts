import { makeCitationKey } from '../../shared/model/citationKey';
import type { Article, CslItem } from '../../shared/model/records';
import type { client } from '../api/client';
import { withDetails, type Details } from './details';

/** The record with what the form says. A document that turns out to have an outlet is news, one with an address a page. */
export function completed(csl: CslItem, details: Details): CslItem {
  const type =
    csl.type !== 'document' ? csl.type : details.container ? 'article-newspaper' : details.url ? 'webpage' : csl.type;
  return withDetails(csl, { ...details, type });
}

/** The key under which a new article will be cited, made from what is known of it now; it may belong to another article. */
export const likelyKey = (csl: CslItem): string => makeCitationKey(csl, () => false);

/** The first key for this record that no other article has. */
export async function freeKey(csl: CslItem, { id }: Article, get: typeof client.get): Promise<string> {
  const taken = new Set<string>();
  for (;;) {
    const key = makeCitationKey(csl, (candidate) => taken.has(candidate));
    const owner = await get({ id: key });
    if (!owner.ok || owner.value.id === id) return key;
    taken.add(key);
  }
}
