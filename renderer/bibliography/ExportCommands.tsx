import { useCommand } from '../app/commands';
import { useLibrary } from '../state/library';
<<<<<<< HEAD
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { saveText } from '../app/references/copyAndSave';
import { exportLibrary, lossyExport, useExports } from './exporting';
import { LossList } from './LossList';
=======
import { exportLibrary, useExports } from './exporting';
>>>>>>> 40187b2 (Write claims out as evidence packets that check themselves, ClaimReview and Argdown)

/** Exports of the whole library from anywhere. */
export function ExportCommands() {
  const hasArticles = useLibrary().counts.article > 0;
  useExports(undefined, hasArticles);
  useCommand('export.annotations', () => void exportLibrary('annotations'), hasArticles);
  useCommand('export.hypothesis', () => void exportLibrary('hypothesis'), hasArticles);
  useCommand('export.markdown', () => void exportLibrary('markdown'), hasArticles);
  useCommand('export.csv', () => void exportLibrary('csv'), hasArticles);
<<<<<<< HEAD
  const exported = useStore(lossyExport);
  if (!exported) return null;
  const close = () => lossyExport.set(undefined);
  const { fileName, content, encoding, report } = exported;
  return (
    <Dialog
      title="What this format cannot hold"
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              close();
              void saveText(fileName, content, encoding);
            }}
          >
            Save {fileName}
          </Button>
        </>
      }
    >
      <p>
        {report.written} {report.written === 1 ? 'record' : 'records'} will be written. Your library keeps everything;
        the file will lack:
      </p>
      <LossList lost={report.lost} />
    </Dialog>
  );
=======
  return null;
>>>>>>> 40187b2 (Write claims out as evidence packets that check themselves, ClaimReview and Argdown)
}
