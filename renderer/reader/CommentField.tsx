import { useRef, useState } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import type { Highlight } from '../../shared/model/records';
import { useDrafts } from '../state/library';
import { maker } from '../state/transact';
import styles from './CommentField.module.css';
import { useReader } from './ReaderContext';

/** Where the comment of a highlight is written. It is kept when the field is left; Escape leaves it as it was. */
export function CommentField({ highlight }: { highlight: Highlight }) {
  const { marking, setCommenting, focusText } = useReader();
  const drafts = useDrafts();
  const [text, setText] = useState(() => drafts.read(highlight.id)?.text ?? highlight.comment ?? '');

  const isLeft = useRef(false);
  const leave = async (keeps: boolean) => {
    if (isLeft.current) return; // the field loses the focus when it is left
    isLeft.current = true;
    setCommenting(undefined);
    if (!keeps || (await marking.comment(highlight, text))) drafts.discard(highlight.id);
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
      onBlur={() => void leave(true)}
      onKeyDown={(event) => {
        const keeps = event.key === 'Enter' && !event.shiftKey;
        if (event.key !== 'Escape' && !keeps) return;
        event.preventDefault();
        void leave(keeps);
        focusText();
      }}
    >
      <TextArea
        rows={2}
        placeholder="What you think of it"
        className={styles.field ?? ''}
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(text.length, text.length)} // one writes on
      />
    </TextField>
  );
}
