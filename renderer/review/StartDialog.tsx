import { useState } from 'react';
import { addAll } from '../../shared/model/actions';
import type { ReviewId } from '../../shared/model/ids';
import { newReview } from '../../shared/review/build';
import { apply, maker } from '../state/transact';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { useLeaving } from '../ui/useLeaving';
import { NO_WORDS, ProtocolFields, protocolOf } from './protocol/ProtocolFields';

/** Asks what a new review is about. Only a title is needed; the rest can be said later, in the protocol. */
export function StartDialog({ onClose, onStarted }: { onClose: () => void; onStarted: (id: ReviewId) => void }) {
  const [words, setWords] = useState(NO_WORDS);
  const [reader, setReader] = useState('');
  const isWritten = reader !== '' || JSON.stringify(words) !== JSON.stringify(NO_WORDS);
  const { leave, question } = useLeaving(isWritten, onClose);
  const start = async () => {
    const { reasons, ...said } = protocolOf(words);
    const review = newReview(maker, {
      ...said,
      readers: [reader.trim() || '1'],
      ...(reasons.length > 0 && { reasons }),
    });
    if (!(await apply(addAll(maker, [review], `Begin the review “${review.title}”`.slice(0, 200))))) return;
    onStarted(review.id);
    onClose();
  };
  return (
    <>
      <Dialog
        title="Begin a review"
        isOpen
        onClose={leave}
        answer={{ verb: 'Begin', isAble: words.title.trim() !== '', onAnswer: () => void start() }}
      >
        <ProtocolFields
          words={words}
          onChange={(changed) => setWords((now) => ({ ...now, ...changed }))}
          ofReasons="Left empty, you begin with five common ones."
        />
        <TextField label="Your name as a reader" value={reader} onChange={setReader} />
      </Dialog>
      {question}
    </>
  );
}
