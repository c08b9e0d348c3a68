import { useState } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import type { Highlight } from '../../shared/model/records';
import { useDrafts } from '../state/library';
import { maker } from '../state/transact';
import styles from './CommentField.module.css';
import { useReader } from './ReaderContext';

/** Where the comment of a highlight is written. It is kept when the field is left; Escape leaves it as it was. */
export function CommentField({ highlight }: { highlight: Highlight }) {
  const { marking, setCommenting } = useReader();
  const drafts = useDrafts();
  const [text, setText] = useState(() => drafts.read(highlight.id)?.text ?? highlight.comment ?? '');

  const keep = async () => {
    setCommenting(undefined);
    if (await marking.comment(highlight, text)) drafts.discard(highlight.id);
  };
  return (
    <TextField
      aria-label="Comment"
      autoFocus
      value={text}
      onChange={(next) => {
        setText(next);
        drafts.write(highlight.id, { text: next, basedOn: highlight.updatedAt, at: maker.now() });
      }}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          drafts.discard(highlight.id);
          setCommenting(undefined);
        } else if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          void keep();
        }
      }}
    >
      <TextArea rows={2} placeholder="What you think of it" className={styles.field ?? ''} />
    </TextField>
  );
}
