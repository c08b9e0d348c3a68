import { useEffect, useState } from 'react';
import type { ImportReport, ImportedItem } from '../../shared/api';
import { isIdOf } from '../../shared/model/ids';
import { host } from '../api/client';
import { useCommand } from '../app/commands';
import { open } from '../app/navigation';
import { useLibrary } from '../state/library';
import { sayProblem } from '../state/messages';
import { useStore } from '../state/store';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { ACCEPTED, cancelImport, closeReport, importFiles, importing, type ImportState } from './importing';
import styles from './ImportReport.module.css';
import { marksInWords, summaryOf } from './reports';

/** What is done sooner than this needs no picture of its progress. */
const NOTICEABLE_MS = 300;

/** Chooses files; shows how far their import is, and what became of each. */
export function ImportDialog() {
  const { running, isCancelling, report } = useStore(importing);
  const { readOnly } = useLibrary();
  useCommand('import.files', choose, !readOnly);
  return (
    <>
      {running && <Running key={running.job} running={running} isCancelling={isCancelling ?? false} />}
      {report && <Report report={report} />}
    </>
  );
}

async function choose(): Promise<void> {
  try {
    await importFiles(await host.chooseFiles(ACCEPTED));
  } catch {
    sayProblem('A chosen file could not be read. Nothing was added; choose again, or drop the files on the window.');
  }
}

interface RunningProps {
  running: NonNullable<ImportState['running']>;
  isCancelling: boolean;
}

function Running({ running: { done, total, what }, isCancelling }: RunningProps) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), NOTICEABLE_MS);
    return () => clearTimeout(timer);
  }, []);
  const cancel = () => void cancelImport();
  return (
    <Dialog
      title="Importing"
      width="narrow"
      isOpen={isShown}
      onClose={cancel}
      actions={
        <Button onPress={cancel} isDisabled={isCancelling}>
          {isCancelling ? 'Stopping after this file' : 'Cancel'}
        </Button>
      }
    >
      <Progress label={what || 'Reading the files'} done={done} total={total} />
      <p className={styles.note}>What has been added stays when you cancel.</p>
    </Dialog>
  );
}

function Report({ report }: { report: ImportReport }) {
  return (
    <Dialog
      title="Imported"
      isOpen
      onClose={closeReport}
      actions={
        <Button look="primary" autoFocus onPress={closeReport}>
          Done
        </Button>
      }
    >
      <p>{summaryOf(report)}.</p>
      <ul className={styles.items}>
        {report.items.map((item, i) => (
          <ReportedItem key={i} item={item} />
        ))}
      </ul>
    </Dialog>
  );
}

const STATUS = { added: 'Added', duplicate: 'Duplicate', failed: 'Failed' } as const;

function ReportedItem({ item }: { item: ImportedItem }) {
  const { file, status, title, reason, id, duplicateOf, leftOut, marks } = item;
  const shown = id ?? duplicateOf;
  const name = title ?? file;
  return (
    <li className={styles.item}>
      <span className={styles.status} data-status={status}>
        {STATUS[status]}
      </span>
      <span className={styles.what}>
        {shown && isIdOf('article', shown) ? (
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              closeReport();
              open({ view: 'article', id: shown });
            }}
          >
            {name}
          </button>
        ) : (
          <span className={styles.name}>{name}</span>
        )}
        <span className={styles.reason}>{reason ?? (title ? file : '')}</span>
        {leftOut && <span className={styles.reason}>Without {leftOut.join('; ')}</span>}
        {marks &&
          marksInWords(marks).map((line) => (
            <span key={line} className={styles.reason}>
              {line}
            </span>
          ))}
      </span>
    </li>
  );
}
