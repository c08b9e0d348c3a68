import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ImportReport, ImportedItem } from '../../shared/api';
import { isIdOf } from '../../shared/model/ids';
import { chooseFiles } from '../api/chooseFiles';
import { useCommand } from '../app/commands';
import { open } from '../app/navigation';
import { callQuery, useCall } from '../state/useCall';
import { useLibrary } from '../state/library';
import { sayProblem } from '../state/messages';
import { useStore } from '../state/store';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { ACCEPTED, answerPreview, cancelImport, closeReport, followUpOn, importFiles } from './importing';
import { importing, type ImportState } from './importState';
import { AttachmentsDialog } from './AttachmentsDialog';
import { fileMarksOf } from './fileMarks';
import { lacksOrigin } from './followUp';
import styles from './ImportReport.module.css';
import { addedArticles, addedDocuments, isAttached, isToBeSeen, listed, marksInWords, summaryOf } from './reports';

/** What is done sooner than this needs no picture of its progress. */
const NOTICEABLE_MS = 300;

/** Chooses files; shows how far their import is, and what became of each. */
export function ImportDialog() {
  const { running, isCancelling, report, preview, offer } = useStore(importing);
  const { readOnly } = useLibrary();
  useCommand('import.files', choose, !readOnly);
  return (
    <>
      {running && <Running key={running.job} running={running} isCancelling={isCancelling ?? false} />}
      {preview && <Preview report={preview.report} />}
      {offer && <AttachmentsDialog offer={offer} />}
      {report && <Report report={report} />}
    </>
  );
}

async function choose(): Promise<void> {
  try {
    await importFiles(await chooseFiles(ACCEPTED));
  } catch {
    sayProblem('A chosen file could not be read. Nothing was added; choose again, or drop the files on the window.');
  }
}

interface RunningProps {
  running: NonNullable<ImportState['running']>;
  isCancelling: boolean;
}

function Running({ running: { done, total, what, isPreview }, isCancelling }: RunningProps) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), NOTICEABLE_MS);
    return () => clearTimeout(timer);
  }, []);
  const cancel = () => void cancelImport();
  return (
    <Dialog
      title={isPreview ? 'Looking at the references' : 'Importing'}
      width="narrow"
      isOpen={isShown}
      onClose={cancel}
      actions={
        <Button onPress={cancel} isDisabled={isCancelling}>
          {isCancelling ? 'Stopping' : 'Cancel'}
        </Button>
      }
    >
      <Progress label={what || 'Reading the files'} done={done} total={total} />
      <p className={styles.note}>
        {isPreview ? 'Nothing is added yet.' : 'What has been added stays when you cancel.'}
      </p>
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
      {report.counts.added > 0 && <Alike report={report} />}
      {report.counts.added > 0 && <Unplaced report={report} />}
      <ItemList items={report.items} />
    </Dialog>
  );
}

/** Leads to the duplicates when something that came in looks like another article. */
function Alike({ report }: { report: ImportReport }) {
  const of = useMemo(() => addedArticles(report), [report]);
  const certain = useCall('duplicates', { level: 'certain', of, limit: 1 });
  const likely = useCall('duplicates', { level: 'likely', of, limit: 1 });
  const count = (certain.data?.total ?? 0) + (likely.data?.total ?? 0);
  if (count === 0) return null;
  return (
    <p className={styles.alike}>
      {count === 1
        ? 'One work may now be here twice.'
        : `${count.toLocaleString('en-GB')} works may now be here twice.`}
      <Button
        onPress={() => {
          closeReport();
          open({ view: 'duplicates' });
        }}
      >
        {count === 1 ? 'Compare its records' : 'Compare their records'}
      </Button>
    </p>
  );
}

/** Leads to the questions after their outlet and date when documents came in that do not say them. */
function Unplaced({ report }: { report: ImportReport }) {
  const answers = useQueries({ queries: addedDocuments(report).map((id) => callQuery('get', { id })) });
  const ids = answers.flatMap(({ data }) => (data?.kind === 'article' && lacksOrigin(data.csl) ? [data.id] : []));
  if (ids.length === 0) return null;
  return (
    <p className={styles.alike}>
      {ids.length === 1
        ? 'One does not say where or when it was published.'
        : `${ids.length.toLocaleString('en-GB')} do not say where or when they were published.`}
      <Button onPress={() => followUpOn(ids)}>{ids.length === 1 ? 'Fill it in' : 'Fill in, one by one'}</Button>
    </p>
  );
}

/** What references would bring that should be seen before: keys that change, works that are there, entries that cannot be read. */
function Preview({ report }: { report: ImportReport }) {
  const { added } = report.counts;
  const changed = report.items.filter(({ keyInFile }) => keyInFile !== undefined).length;
  return (
    <Dialog
      title="Before these references come in"
      isOpen
      onClose={() => answerPreview(false)}
      answer={{
        verb: added === 1 ? 'Import 1 reference' : `Import ${counted(added)} references`,
        hasFocus: true,
        onAnswer: () => answerPreview(true),
      }}
    >
      <p>
        {previewOf(report.counts)}
        {changed > 0 &&
          ` ${changed === 1 ? 'One key changes' : `${counted(changed)} keys change`}: the works that have them keep them.`}
      </p>
      <ItemList items={report.items.filter(isToBeSeen)} />
    </Dialog>
  );
}

const counted = (count: number): string => count.toLocaleString('en-GB');

const previewOf = ({ added, duplicate, failed }: ImportReport['counts']): string => {
  const said = [
    added > 0 && `${counted(added)} new`,
    duplicate > 0 && `${counted(duplicate)} in the library already`,
    failed > 0 && `${counted(failed)} that cannot be read`,
  ];
  return `${said.filter(Boolean).join(', ')}.`;
};

function ItemList({ items }: { items: readonly ImportedItem[] }) {
  const { shown, more } = listed(items);
  return (
    <>
      <ul className={styles.items}>
        {shown.map((item, i) => (
          <ReportedItem key={i} item={item} />
        ))}
      </ul>
      {more > 0 && <p className={styles.note}>And {more.toLocaleString('en-GB')} more.</p>}
    </>
  );
}

const STATUS = { added: 'Added', duplicate: 'Duplicate', failed: 'Failed' } as const;

const statusOf = (item: ImportedItem): string =>
  item.keyInFile !== undefined ? 'New key' : isAttached(item) ? 'Attached' : STATUS[item.status];

function ReportedItem({ item }: { item: ImportedItem }) {
  const { file, line, status, title, reason, id, duplicateOf, leftOut, marks, marksInFile } = item;
  const isPreview = useStore(importing).preview !== undefined;
  const shown = isPreview ? duplicateOf : (id ?? duplicateOf);
  const name = title ?? (line === undefined ? file : `${file}, line ${line}`);
  return (
    <li className={styles.item}>
      <span className={styles.status} data-status={status}>
        {statusOf(item)}
      </span>
      <span className={styles.what}>
        {shown && isIdOf('article', shown) ? (
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              closeReport();
              answerPreview(false);
              open({ view: 'article', id: shown });
            }}
          >
            {name}
          </button>
        ) : (
          <span className={styles.name}>{name}</span>
        )}
        {title !== undefined && line === undefined && <span className={styles.reason}>{file}</span>}
        {reason !== undefined && <span className={styles.reason}>{reason}</span>}
        {leftOut && <span className={styles.reason}>Without {leftOut.join('; ')}</span>}
        {marksInFile !== undefined && id && isIdOf('article', id) && (
          <button
            type="button"
            className={styles.more}
            onClick={() => {
              closeReport();
              open({ view: 'article', id });
              fileMarksOf.set(id);
            }}
          >
            {marksInFile === 1
              ? 'One passage is marked in it: look at it'
              : `${marksInFile} passages are marked in it: look at them`}
          </button>
        )}
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
