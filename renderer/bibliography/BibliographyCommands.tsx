import { ExportCommands } from './ExportCommands';
import { NotesExportDialog } from './NotesExportDialog';

/** What works on references and notes wherever the user is, and the dialogs it opens. */
export function BibliographyCommands() {
  return (
    <>
      <ExportCommands />
      <NotesExportDialog />
    </>
  );
}
