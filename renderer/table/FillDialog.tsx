import { useState } from 'react';
import { answerIn, fillCell, readAnswer } from '../../shared/review/table/build';
import { cellNow } from '../../shared/review/table/cellNow';
import { client } from '../api/client';
import { apply, maker, sayUndoable } from '../state/transact';
import { endings, useForm } from '../state/useForm';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { AnswerField } from './AnswerField';
import styles from './CellDialog.module.css';
import type { ChosenCell } from './chosenCell';

interface FillDialogProps extends ChosenCell {
  onClose: () => void;
}

/** What a passage says in a column: offered from its words, and for the user to confirm. */
export function FillDialog({ request, column, title, onClose }: FillDialogProps) {
  const { highlight, isNew, onFilled } = request;
  const { quote, start, end } = highlight.anchor;
  const form = useForm(`${highlight.articleId} fill ${column.id} ${start}-${end}`, `An answer in “${column.name}”`, {
    text: column.type === 'claim' ? 'supports' : answerIn(column, quote),
    comment: '',
  });
  const { text, comment } = form.values;
  const { close, cancel } = endings(form, onClose);
  const [problem, setProblem] = useState<string>();
  const fill = async () => {
    const answer = readAnswer(column, text);
    if (!answer.ok) return setProblem(answer.error.message);
    const passage = isNew ? { newHighlight: highlight } : { passageIds: [highlight.id] };
    const remark = comment.trim() === '' ? undefined : comment.trim();
    // Another window may have filled the cell while this one was being asked.
    const cell = await cellNow(client, highlight.articleId, column.id);
    if (!cell.ok) return setProblem(cell.error.message);
    const filling = { column, articleId: highlight.articleId, title, content: answer.value, comment: remark };
    if (!(await apply(fillCell(maker, { ...filling, ...cell.value, ...passage })))) return;
    close();
    sayUndoable(`“${column.name}” filled.`);
    onFilled?.();
  };
  return (
    <Dialog
      title={column.name}
      isOpen
      onClose={onClose}
      answer={{ verb: 'Put in', onAnswer: () => void fill(), onOtherwise: cancel }}
    >
      <p className={styles.source}>“{quote.replace(/\s+/g, ' ').trim()}”</p>
      {column.help !== undefined && <p className={styles.help}>{column.help}</p>}
      <AnswerField
        {...{ column }}
        label={column.type === 'claim' ? 'How it stands to the claim' : 'Answer'}
        value={text}
        autoFocus
        error={problem}
        onChange={(next) => {
          setProblem(undefined);
          form.fill('text', next);
        }}
      />
      <TextField label="Remark" {...form.field('comment')} />
    </Dialog>
  );
}
