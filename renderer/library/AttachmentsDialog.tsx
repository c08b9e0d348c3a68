import { useMemo } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { findAttachments } from './attachments';
import { addOfferFolder, settleOffer } from './importing';
import type { AttachmentOffer } from './importState';
import styles from './ImportReport.module.css';

/** No more lines than one can read. */
const MOST_SHOWN = 200;

/** Asks whether the files that references name become the texts of those references, and where to look for the others. */
export function AttachmentsDialog({ offer }: { offer: AttachmentOffer }) {
  const { works, places, others } = offer;
  const { attachments, missing } = useMemo(() => findAttachments(works, places), [works, places]);
  const found = attachments.length;
  return (
    <Dialog
      title={works.length === 1 ? 'A reference names a file' : `${count(works.length)} references name files`}
      isOpen
      onClose={() => void settleOffer(false)}
      actions={
        <>
          <Button onPress={() => void settleOffer(false)}>Without {works.length === 1 ? 'it' : 'them'}</Button>
          {missing.length > 0 && (
            <Button {...(found === 0 && { look: 'primary', autoFocus: true })} onPress={() => void addOfferFolder()}>
              Choose their folder…
            </Button>
          )}
          {found > 0 && (
            <Button look="primary" autoFocus onPress={() => void settleOffer(true)}>
              {found === 1 ? 'Attach it' : `Attach ${count(found)} files`}
            </Button>
          )}
        </>
      }
    >
      <p>
        {found > 0
          ? 'The references are in. Attached, a file becomes the text of its article, to be read and marked.'
          : 'The references are in. Choose the folder that holds the files, and they can become the texts of these articles.'}
        {others.length > 0 && ' What you chose and do not attach becomes an article of its own.'}
      </p>
      {found > 0 && missing.length > 0 && (
        <p className={styles.note}>
          {count(found)} found, {count(missing.length)} not found.
        </p>
      )}
      <ul className={styles.items}>
        {attachments.slice(0, MOST_SHOWN).map(({ work, path }) => (
          <Line key={work.articleId} status="Found" title={work.title} path={path} />
        ))}
        {missing.slice(0, MOST_SHOWN).map(({ articleId, title, paths }) => (
          <Line key={articleId} status="Not found" title={title} path={paths.join('; ')} />
        ))}
      </ul>
      {Math.max(found, missing.length) > MOST_SHOWN && <p className={styles.note}>And more.</p>}
    </Dialog>
  );
}

function Line({ status, title, path }: { status: 'Found' | 'Not found'; title: string; path: string }) {
  return (
    <li className={styles.item}>
      <span className={styles.status} data-status={status === 'Found' ? 'added' : undefined}>
        {status}
      </span>
      <span className={styles.what}>
        <span className={styles.name}>{title}</span>
        <span className={styles.reason}>{path}</span>
      </span>
    </li>
  );
}

const count = (number: number): string => number.toLocaleString('en-GB');
