import type { Item } from '../../shared/model/records';
import type { Result } from '../../shared/result';
import { keyOf, type Drafts } from '../state/drafts';

/**
 * A window that ended before it heard of its last write leaves a draft of what is on disk. It is let go when the next one
 * starts, or the footer would go on saying that words are not.
 */
export async function confirmDrafts(
  drafts: Drafts,
  get: (argument: { id: string }) => Promise<Result<Item>>,
): Promise<void> {
  for (const slot of drafts.slots()) {
    const [id = '', field] = keyOf(slot).split(' ');
    const text = drafts.read(slot)?.text;
    const found = await get({ id });
    const words = found.ok ? wordsOf(found.value, field) : undefined;
    // Unless more has been typed meanwhile.
    if (text !== undefined && words?.trim() === text.trim() && drafts.read(slot)?.text === text) drafts.discard(slot);
  }
}

/** Fields that a record has beside the one that is called after it. */
const FIELDS = ['reason', 'aliases'];

/** What is on disk of the field that a draft is of. Of forms with several fields nothing is said. */
function wordsOf(item: Item, field: string | undefined): string | undefined {
  if (field !== undefined && !FIELDS.includes(field)) return undefined;
  switch (item.kind) {
    case 'note':
      return item.text;
    case 'highlight':
      return item.comment ?? '';
    case 'claim':
      return field === 'reason' ? (item.confidence?.reason ?? '') : item.text;
    case 'source':
      return field === 'aliases' ? item.aliases.join('\n') : item.name;
    default:
      return undefined;
  }
}
