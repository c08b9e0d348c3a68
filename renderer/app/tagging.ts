import { newTag, transact } from '../../shared/model/actions';
import { add, update, type Edit } from '../../shared/model/edits';
import { isIdOf, type TagId } from '../../shared/model/ids';
import type { Article, Highlight } from '../../shared/model/records';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { apply, maker } from '../state/transact';

/** All tags, as every field for them asks for them. */
export const TAGS = { kind: 'tag', limit: 1000 } as const;

/** Names with commas between, as they are kept. */
export const tidyTags = (text: string): string =>
  text
    .split(',')
    .map((name) => name.trim().replace(/^#/, ''))
    .filter((name) => name !== '')
    .join(', ');

/**
 * Gives a record the tags whose names stand in a text with commas between; new names become tags. Nothing is done when
 * they are the same, or when another window has given it other tags, which is told. True when they are on disk.
 */
export async function setTags(record: Highlight | Article, text: string, label: string): Promise<boolean> {
  const [answer, newest] = await Promise.all([client.list(TAGS), client.get({ id: record.id })]);
  if (!answer.ok || !newest.ok) {
    if (!answer.ok) sayProblem(answer.error.message);
    else if (!newest.ok) sayProblem(newest.error.message);
    return false;
  }
  const now = newest.value;
  if ((now.kind !== 'highlight' && now.kind !== 'article') || now.tagIds.join() !== record.tagIds.join()) {
    sayProblem('Its tags were changed elsewhere a moment ago. Nothing was overwritten; look at them first.');
    return false;
  }
  const known = answer.value.items;
  const names = new Map(
    tidyTags(text)
      .split(', ')
      .filter((name) => name !== '')
      .map((name) => [name.toLowerCase(), name]),
  );
  const edits: Edit[] = [];
  const unseen = record.tagIds.filter((id) => !known.some((tag) => tag.id === id)); // beyond what one call gives
  const named = [...names].map(([folded, name]): TagId => {
    const found = known.find(({ title }) => title.toLowerCase() === folded)?.id;
    if (found !== undefined && isIdOf('tag', found)) return found;
    const tag = newTag(maker, name);
    edits.push(add(tag));
    return tag.id;
  });
  const tagIds = [...unseen, ...named];
  const same = tagIds.length === record.tagIds.length && tagIds.every((id) => record.tagIds.includes(id));
  if (same) return true;
  edits.push(update<Highlight | Article>(record.id, { tagIds }, now.updatedAt));
  return apply(transact(maker, label, edits));
}
