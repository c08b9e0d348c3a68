import { useRef, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import type { Highlight } from '../../shared/model/records';
import { setTags, TAGS } from '../app/tagging';
import { useCall } from '../state/useCall';
import styles from './CommentField.module.css';
import { useReader } from './ReaderContext';

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
    if (keeps && typed !== undefined) void setTags(highlight, typed, 'Tag a highlight');
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
