import { useState } from 'react';
import { addAll } from '../../shared/model/actions';
import type { ReviewId } from '../../shared/model/ids';
import { newReview } from '../../shared/review/build';
import { apply, maker } from '../state/transact';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { linesOf } from './lines';

const EMPTY = { title: '', question: '', include: '', exclude: '', reasons: '', reader: '' };

/** Asks what a new review is about. Only a title is needed; the rest can be said later, in the protocol. */
export function StartDialog({ onClose, onStarted }: { onClose: () => void; onStarted: (id: ReviewId) => void }) {
  const [fields, setFields] = useState(EMPTY);
  const field = (name: keyof typeof EMPTY) => ({
    value: fields[name],
    onChange: (value: string) => setFields((now) => ({ ...now, [name]: value })),
  });
  const start = async () => {
    const reasons = linesOf(fields.reasons);
    const review = newReview(maker, {
      title: fields.title.trim(),
      question: fields.question.trim(),
      criteria: { include: linesOf(fields.include), exclude: linesOf(fields.exclude) },
      readers: [fields.reader.trim() || '1'],
      ...(reasons.length > 0 && { reasons }),
    });
    if (!(await apply(addAll(maker, [review], `Begin the review “${review.title}”`.slice(0, 200))))) return;
    onStarted(review.id);
    onClose();
  };
  return (
    <Dialog
      title="Begin a review"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={fields.title.trim() === ''} onPress={() => void start()}>
            Begin
          </Button>
        </>
      }
    >
      <TextField autoFocus label="Title" {...field('title')} />
      <TextField label="Question" rows={2} {...field('question')} />
      <TextField
        label="Eligible are"
        rows={3}
        help="One criterion a line. Their words are marked while you screen."
        {...field('include')}
      />
      <TextField label="Ruled out are" rows={3} help="One criterion a line." {...field('exclude')} />
      <TextField
        label="Reasons to exclude"
        rows={3}
        help="One a line; the first nine have the keys 1 to 9. Left empty, you begin with five common ones."
        {...field('reasons')}
      />
      <TextField label="Your name as a reader" {...field('reader')} />
    </Dialog>
  );
}
