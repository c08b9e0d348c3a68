import { ArticleCommands } from './ArticleCommands';
import { DropOverlay } from './DropOverlay';
import { FileMarksDialog } from './FileMarksDialog';
import { FollowUpDialog } from './FollowUpDialog';
import { ImportDialog } from './ImportDialog';
import { NewCollectionDialog } from './NewCollectionDialog';
import { PasteDialog } from './PasteDialog';
import { VerifyDialog } from './VerifyDialog';

/** What works on the library wherever the user is, and the dialogs it opens. */
export function LibraryCommands() {
  return (
    <>
      <ArticleCommands />
      <PasteDialog />
      <ImportDialog />
      <FollowUpDialog />
      <FileMarksDialog />
      <NewCollectionDialog />
      <VerifyDialog />
      <DropOverlay />
    </>
  );
}
