import { useStore } from '../../state/store';
import { Dialog } from '../../ui/Dialog';
import { LossList } from './LossList';
import { lossyExport, saveText } from './save';

/** What a format cannot hold, said before anything is saved. */
export function LossDialog() {
  const exported = useStore(lossyExport);
  if (!exported) return null;
  const close = () => lossyExport.set(undefined);
  const { fileName, content, encoding, report } = exported;
  return (
    <Dialog
      title="What this format cannot hold"
      isOpen
      onClose={close}
      answer={{
        verb: `Save ${fileName}`,
        hasFocus: true,
        onAnswer: () => {
          close();
          void saveText(fileName, content, encoding);
        },
      }}
    >
      <p>
        {report.written} {report.written === 1 ? 'record' : 'records'} will be written. Your library keeps everything;
        the file will lack:
      </p>
      <LossList lost={report.lost} />
    </Dialog>
  );
}
