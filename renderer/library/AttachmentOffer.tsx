import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import type { Attachment } from './attachments';
import { settleOffer } from './importing';
import styles from './ImportReport.module.css';

/** Asks whether files that references name as theirs become the texts of those references. */
export function AttachmentOffer({ attachments }: { attachments: readonly Attachment[] }) {
  const count = attachments.length;
  return (
    <Dialog
      title={count === 1 ? 'A file belongs to a reference' : `${count.toLocaleString('en')} files belong to references`}
      isOpen
      onClose={() => void settleOffer(false)}
      actions={
        <>
          <Button onPress={() => void settleOffer(false)}>As articles of their own</Button>
          <Button look="primary" autoFocus onPress={() => void settleOffer(true)}>
            {count === 1 ? 'Attach it' : 'Attach them'}
          </Button>
        </>
      }
    >
      <p>The references name these files. Attached, each becomes the text of its article, to be read and marked.</p>
      <ul className={styles.items}>
        {attachments.slice(0, 200).map(({ file, title }) => (
          <li key={file.name} className={styles.item}>
            <span className={styles.status}>{file.name}</span>
            <span className={styles.what}>{title}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
