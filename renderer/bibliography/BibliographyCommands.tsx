import { useCommand } from '../app/commands';
import { addStyles } from '../app/references/ownStyles';
import { sayProblem } from '../state/messages';
import { ExportCommands } from './ExportCommands';
import { NotesExportDialog } from './NotesExportDialog';

/** What works on references and notes wherever the user is, and the dialogs it opens. */
export function BibliographyCommands() {
  useCommand('style.add', () => void addStyles().then(({ refused }) => refused.forEach(sayProblem)));
  return (
    <>
      <ExportCommands />
      <NotesExportDialog />
    </>
  );
}
