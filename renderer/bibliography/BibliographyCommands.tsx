import { useCommand } from '../app/commands';
import { addStyle } from '../app/references/ownStyles';
import { ExportCommands } from './ExportCommands';
import { NotesExportDialog } from './NotesExportDialog';

/** What works on references and notes wherever the user is, and the dialogs it opens. */
export function BibliographyCommands() {
  useCommand('style.add', () => void addStyle());
  return (
    <>
      <ExportCommands />
      <NotesExportDialog />
    </>
  );
}
