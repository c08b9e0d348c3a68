import { useRef, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { newTag, transact } from '../../shared/model/actions';
import { add, update, type Edit } from '../../shared/model/edits';
import { isIdOf, type TagId } from '../../shared/model/ids';
import type { Highlight } from '../../shared/model/records';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { apply, maker } from '../state/transact';
import { useCall } from '../state/useCall';
import styles from './CommentField.module.css';
import { useReader } from './ReaderContext';

/** All tags, as the cards ask for them, too. */
const TAGS = { kind: 'tag', limit: 1000 } as const;

/**
 * Where the tags of a highlight are written, by their names with commas between. Escape leaves them as they were. It takes
 * keys at once: of a highlight with tags their names are known, since its card shows them.
 */
export function TagsField({ highlight }: { highlight: Highlight }) {
  const { setTagging, focusText } = useReader();
  const { data } = useCall('list', TAGS);
  const known = data?.items ?? [];
  const names = highlight.tagIds.flatMap((id) => known.find((tag) => tag.id === id)?.title ?? []).join(', ');
  const [typed, setText] = useState<string>();
  const text = typed ?? names;
  const isLeft = useRef(false);
  const leave = (keeps: boolean) => {
    if (isLeft.current) return; // the field loses the focus when it is left
    isLeft.current = true;
    setTagging(undefined);
    if (keeps && typed !== undefined) void setTags(highlight, typed);
  };
  return (
    <TextField
      aria-label="Tags"
      autoFocus
      value={text}
      onChange={setText}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return event.continuePropagation();
        leave(event.key === 'Enter');
        focusText();
      }}
    >
      <Input placeholder="Tags, with commas between" list="tag-names" className={styles.field ?? ''} />
      <datalist id="tag-names">
        {known.map(({ id, title }) => (
          <option key={id} value={title} />
        ))}
      </datalist>
    </TextField>
  );
}

async function setTags(highlight: Highlight, text: string): Promise<void> {
  const answer = await client.list(TAGS);
  if (!answer.ok) return sayProblem(answer.error.message);
  const known = answer.value.items;
  const names = new Map(
    text
      .split(',')
      .map((name) => name.trim().replace(/^#/, ''))
      .filter((name) => name !== '')
      .map((name) => [name.toLowerCase(), name]),
  );
  const edits: Edit[] = [];
  const unseen = highlight.tagIds.filter((id) => !known.some((tag) => tag.id === id)); // beyond what one call gives
  const named = [...names].map(([folded, name]): TagId => {
    const found = known.find(({ title }) => title.toLowerCase() === folded)?.id;
    if (found !== undefined && isIdOf('tag', found)) return found;
    const tag = newTag(maker, name);
    edits.push(add(tag));
    return tag.id;
  });
  const tagIds = [...unseen, ...named];
  const same = tagIds.length === highlight.tagIds.length && tagIds.every((id) => highlight.tagIds.includes(id));
  if (same) return;
  edits.push(update<Highlight>(highlight.id, { tagIds }, highlight.updatedAt));
  await apply(transact(maker, 'Tag a highlight', edits));
}
