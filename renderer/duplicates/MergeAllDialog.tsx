import { Dialog } from '../ui/Dialog';
import { mergeAllCertain } from './merging';

/** Says what the merge of all certain groups does before it does it. */
export function MergeAllDialog({ count, isOpen, onClose }: { count: number; isOpen: boolean; onClose: () => void }) {
  const works = count === 1 ? '1 work' : `${count.toLocaleString('en')} works`;
  return (
    <Dialog
      title={`Merge the records of ${works}?`}
      width="narrow"
      isOpen={isOpen}
      onClose={onClose}
      answer={{
        verb: 'Merge them',
        hasFocus: true,
        onAnswer: () => {
          onClose();
          void mergeAllCertain();
        },
      }}
    >
      <p>
        Of each, the record on which most hangs stays and takes from the others what it lacks: fields, texts,
        highlights, notes, links, tags and citation keys. It is one step of undo.
      </p>
    </Dialog>
  );
}
