import { makeCitationKey } from '../../shared/model/citationKey';
import type { Article, CslItem } from '../../shared/model/records';
import type { client } from '../api/client';
import { detailsOf, withDetails, type Details } from './details';

/** What a text rarely says of itself and a citation needs. */
const ASKED = [
  { name: 'container', label: 'Publisher or outlet' },
  { name: 'author', label: 'Author' },
  { name: 'issued', label: 'Date of publication' },
  { name: 'url', label: 'Address (URL)' },
] as const satisfies readonly { name: keyof Details; label: string }[];

/** Where it was published says as much as who published it. */
const isKnown = (details: Details, name: keyof Details): boolean =>
  details[name] !== '' || (name === 'container' && details.publisher !== '');

/** What the record does not say of where it is from. */
export function lackingIn(csl: CslItem): readonly (typeof ASKED)[number][] {
  const details = detailsOf({ csl });
  return ASKED.filter(({ name }) => !isKnown(details, name));
}

/** Whether a citation of it would stand without an outlet or a date. */
export const lacksOrigin = (csl: CslItem): boolean =>
  lackingIn(csl).some(({ name }) => name === 'container' || name === 'issued');

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
