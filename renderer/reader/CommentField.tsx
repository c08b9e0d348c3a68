import { useRef } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import type { Highlight } from '../../shared/model/records';
import { useFieldWriter } from '../state/useFieldWriter';
import { OtherWords } from '../ui/OtherWords';
import styles from './CommentField.module.css';
import { useReader } from './ReaderContext';

const tidy = (text: string): string => text.trim();

/** Where the comment of a highlight is written. It is kept however the field is left; undo takes it back. */
export function CommentField({ highlight }: { highlight: Highlight }) {
  const { marking, setCommenting, focusText } = useReader();
  const { text, theirs, writer } = useFieldWriter(
    highlight.id,
    { words: highlight.comment ?? '', updatedAt: highlight.updatedAt },
    { tidy, put: (words) => marking.comment(highlight, words) },
  );

  const isLeft = useRef(false);
  const close = () => {
    isLeft.current = true;
    setCommenting(undefined);
  };
  const leave = () => {
    if (isLeft.current) return; // the field loses the focus when it is left
    if (theirs !== undefined) return; // the user has to choose first
    void writer.keep();
    close();
  };
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
          leave();
          if (isLeft.current) focusText();
        }}
      >
        <TextArea
          rows={2}
          placeholder="What you think of it"
          className={styles.field ?? ''}
          onFocus={({ currentTarget }) => currentTarget.setSelectionRange(text.length, text.length)} // one writes on
        />
      </TextField>
      {theirs !== undefined && (
        <OtherWords
          words={theirs}
          onSettle={(by) => {
            void writer.settle(by);
            close();
          }}
        />
      )}
    </>
  );
}
