import type { Feature } from '../app/feature';
import { BackupsPage } from './BackupsPage';
import { HistoryPage } from './HistoryPage';
import { KeepingDialog } from './KeepingDialog';

/** The past of a library: what was done in it, and its copies. */
export const history = {
  pages: { history: HistoryPage, backups: BackupsPage },
  always: KeepingDialog,
} satisfies Feature;
