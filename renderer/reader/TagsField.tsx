import { useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { newTag, transact } from '../../shared/model/actions';
import { add, update, type Edit } from '../../shared/model/edits';
import { isIdOf, type TagId } from '../../shared/model/ids';
import type { Highlight } from '../../shared/model/records';
import { apply, maker } from '../state/transact';
import { useCall } from '../state/useCall';
import styles from './CommentField.module.css';
import { useReader } from './ReaderContext';

interface Known {
  readonly id: string;
  readonly title: string;
}

/** Where the tags of a highlight are written, by their names with commas between. Escape leaves them as they were. */
export function TagsField({ highlight }: { highlight: Highlight }) {
  const { data } = useCall('list', { kind: 'tag', limit: 1000 });
  return data ? <Field highlight={highlight} known={data.items} /> : null;
}

function Field({ highlight, known }: { highlight: Highlight; known: readonly Known[] }) {
  const { setTagging } = useReader();
  const nameOf = (id: string) => known.find((tag) => tag.id === id)?.title;
  const [text, setText] = useState(() => highlight.tagIds.flatMap((id) => nameOf(id) ?? []).join(', '));
  const keep = () => {
    setTagging(undefined);
    void setTags(highlight, text, known);
  };
  return (
    <TextField
      aria-label="Tags"
      autoFocus
      value={text}
      onChange={setText}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTagging(undefined);
        else if (event.key === 'Enter') keep();
        else event.continuePropagation();
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

async function setTags(highlight: Highlight, text: string, known: readonly Known[]): Promise<void> {
  const names = new Map(
    text
      .split(',')
      .map((name) => name.trim().replace(/^#/, ''))
      .filter((name) => name !== '')
      .map((name) => [name.toLowerCase(), name]),
  );
  const edits: Edit[] = [];
  const tagIds = [...names].map(([folded, name]): TagId => {
    const found = known.find(({ title }) => title.toLowerCase() === folded)?.id;
    if (found !== undefined && isIdOf('tag', found)) return found;
    const tag = newTag(maker, name);
    edits.push(add(tag));
    return tag.id;
  });
  const same = tagIds.length === highlight.tagIds.length && tagIds.every((id) => highlight.tagIds.includes(id));
  if (same) return;
  edits.push(update<Highlight>(highlight.id, { tagIds }, highlight.updatedAt));
  await apply(transact(maker, 'Tag a highlight', edits));
}
