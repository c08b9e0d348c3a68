import { TextArea, TextField } from 'react-aria-components';
import type { Highlight } from '../../shared/model/records';
import { useFieldWriter } from '../state/useFieldWriter';
import styles from './CommentField.module.css';
import { useReader } from './ReaderContext';
import { useMarkField } from './useMarkField';

const tidy = (text: string): string => text.trim();

/** Where the comment of a highlight is written. It is kept however the field is left; undo takes it back. */
export function CommentField({ highlight }: { highlight: Highlight }) {
  const { marking, setCommenting, focusText } = useReader();
  const field = useFieldWriter(
    highlight.id,
    { words: highlight.comment ?? '', updatedAt: highlight.updatedAt },
    { tidy, put: (words) => marking.comment(highlight, words) },
  );
  const { text, writer } = field;
  const { leave, others } = useMarkField(field, () => setCommenting(undefined));
  return (
    <>
      <TextField
        aria-label="Comment"
        autoFocus
        value={text}
        onChange={(next) => writer.type(next)}
        onBlur={leave}
        onKeyDown={(event) => {
          const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
          if (!isDone) return;
          event.preventDefault();
          if (leave()) focusText();
        }}
      >
        <TextArea
          rows={2}
          placeholder="What you think of it"
          className={styles.field ?? ''}
          onFocus={({ currentTarget }) => currentTarget.setSelectionRange(text.length, text.length)} // one writes on
        />
      </TextField>
      {others}
    </>
  );
}
