import { Input, TextField } from 'react-aria-components';
import type { Highlight } from '../../shared/model/records';
import { TAGS } from '../app/tagging';
import { useTagsField } from '../app/useTagsField';
import { useCall } from '../state/useCall';
import styles from './CommentField.module.css';
import { useReader } from './ReaderContext';
import { useMarkField } from './useMarkField';

/**
 * Where the tags of a highlight are written, by their names with commas between. They are kept however the field is left;
 * undo takes them back. It takes keys at once: of a highlight with tags their names are known, since its card shows them.
 */
export function TagsField({ highlight }: { highlight: Highlight }) {
  const { setTagging, focusText } = useReader();
  const { data } = useCall('list', TAGS);
  const known = data?.items ?? [];
  const names = highlight.tagIds.flatMap((id) => known.find((tag) => tag.id === id)?.title ?? []).join(', ');
  const field = useTagsField(highlight, names, 'Tag a highlight');
  const { text, writer } = field;
  const { leave, others } = useMarkField(field, () => setTagging(undefined));
  return (
    <>
      <TextField
        aria-label="Tags"
        autoFocus
        value={text}
        onChange={(next) => writer.type(next)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return event.continuePropagation();
          if (leave()) focusText();
        }}
      >
        <Input placeholder="Tags, with commas between" list="tag-names" className={styles.field ?? ''} />
        <datalist id="tag-names">
          {known.map(({ id, title }) => (
            <option key={id} value={title} />
          ))}
        </datalist>
      </TextField>
      {others}
    </>
  );
}
