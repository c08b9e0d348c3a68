import { addAll } from '../../shared/model/actions';
import type { ReviewId } from '../../shared/model/ids';
import { newReview } from '../../shared/review/build';
import { apply, maker } from '../state/transact';
import { endings, useForm } from '../state/useForm';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { NO_WORDS, ProtocolFields, protocolOf } from './protocol/ProtocolFields';

/** Asks what a new review is about. Only a title is needed; the rest can be said later, in the protocol. */
export function StartDialog({ onClose, onStarted }: { onClose: () => void; onStarted: (id: ReviewId) => void }) {
  const { values, field, forget, giveUp } = useForm('go.review start', 'A new review', { ...NO_WORDS, reader: '' });
  const { close, cancel } = endings({ forget, giveUp }, onClose);
  const start = async () => {
    const { reasons, ...said } = protocolOf(values);
    const review = newReview(maker, {
      ...said,
      readers: [values.reader.trim() || '1'],
      ...(reasons.length > 0 && { reasons }),
    });
    if (!(await apply(addAll(maker, [review], `Begin the review “${review.title}”`.slice(0, 200))))) return;
    onStarted(review.id);
    close();
  };
  return (
    <Dialog
      title="Begin a review"
      isOpen
      onClose={onClose}
      answer={{ verb: 'Begin', isAble: values.title.trim() !== '', onAnswer: () => void start(), onOtherwise: cancel }}
    >
      <ProtocolFields field={field} ofReasons="Left empty, you begin with five common ones." />
      <TextField label="Your name as a reader" {...field('reader')} />
    </Dialog>
  );
}
