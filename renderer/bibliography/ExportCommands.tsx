import { useCommand } from '../app/commands';
import { useStore } from '../state/store';
import { useLibrary } from '../state/library';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { saveText } from '../app/references/copyAndSave';
import { exportLibrary, lossyExport, useExports } from './exporting';
import { LossList } from './LossList';

/** Exports of the whole library from anywhere, and the report of what a format cannot hold. */
export function ExportCommands() {
  const hasArticles = useLibrary().counts.article > 0;
  useExports(undefined, hasArticles);
  useCommand('export.annotations', () => void exportLibrary('annotations'), hasArticles);
  useCommand('export.hypothesis', () => void exportLibrary('hypothesis'), hasArticles);
  useCommand('export.markdown', () => void exportLibrary('markdown'), hasArticles);
  useCommand('export.csv', () => void exportLibrary('csv'), hasArticles);
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
}
