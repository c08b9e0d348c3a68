import { useState } from 'react';
import { useCommand } from '../app/commands';
import { exportRequest, type ExportRequest } from '../app/references/exportRequest';
import { StylePicker } from '../app/references/StylePicker';
import { useLibrary } from '../state/library';
import { usePreference } from '../state/preferences';
import { useStore } from '../state/store';
import { useCall } from '../state/useCall';
import { saveFiles } from '../app/saving/save';
import { Dialog } from '../ui/Dialog';
import { Late } from '../ui/Late';
import { Select } from '../ui/Select';
import { LossList } from '../app/saving/LossList';
import styles from './NotesExportDialog.module.css';
import { NOTE_FORMATS, writtenAs, type NoteFormat } from './noteFormats';
import { printNotes } from './printing';

/** Writes notes out as a document; what will be missing in it is said before. */
export function NotesExportDialog() {
  const hasNotes = useLibrary().counts.note > 0;
  useCommand('notes.export', () => exportRequest.set({}), hasNotes);
  const request = useStore(exportRequest);
  return request ? <OpenDialog request={request} /> : null;
}

const close = () => exportRequest.set(undefined);

function OpenDialog({ request: { ids } }: { request: ExportRequest }) {
  const [format, setFormat] = useState<NoteFormat>('docx');
  const style = usePreference('citationStyle');
  const locale = usePreference('citationLocale');
  const noteCount = useLibrary().counts.note;
  const [isDone, setDone] = useState(false);
  const wanted = { ...(ids ? { ids: [...ids] } : {}), style, locale, ...writtenAs(format) };
  const { data, failure, isPrevious } = useCall('exportNotes', wanted, { keepPrevious: true });
  const count = ids?.length ?? noteCount;
  const finish = async () => {
    if (!data) return;
    setDone(true);
    const saved =
      format === 'print'
        ? await printNotes(data)
        : await saveFiles(
            data.files.map(({ name, base64 }) => ({ fileName: name, content: base64, encoding: 'base64' })),
          );
    setDone(false);
    if (saved) close();
  };
  return (
    <Dialog
      title={count === 1 ? 'Export the note' : `Export ${count.toLocaleString('en')} notes`}
      isOpen
      onClose={close}
      answer={{
        verb: format === 'print' ? 'Print…' : 'Save',
        isAble: data !== undefined && !isPrevious && !isDone,
        onAnswer: () => void finish(),
      }}
    >
      <div className={styles.form}>
        <Select
          label="As"
          value={format}
          options={NOTE_FORMATS.map(({ id, label }) => ({ value: id, label }))}
          onChange={setFormat}
        />
        <p className={styles.says}>{NOTE_FORMATS.find(({ id }) => id === format)?.says}</p>
        {!format.startsWith('pandoc') && (
          <div className={styles.style}>
            <span className={styles.label}>Style of the citations</span>
            <StylePicker />
          </div>
        )}
        {failure && <p>{failure.message}</p>}
        {!data && !failure && <Late>Writing…</Late>}
        {data && (
          <div aria-live="polite" className={styles.outcome}>
            {data.problems.length + data.report.lost.length === 0 ? (
              <p className={styles.says}>Nothing is lost.</p>
            ) : (
              <LossList lost={data.report.lost} problems={data.problems} />
            )}
            <p className={styles.says}>
              {format === 'print' ? 'Pages for a printer or a PDF' : data.files.map(({ name }) => name).join(' and ')}
            </p>
          </div>
        )}
      </div>
    </Dialog>
  );
}
