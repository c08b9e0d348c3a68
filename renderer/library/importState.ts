import type { ImportReport } from '../../shared/api';
import type { ArticleId } from '../../shared/model/ids';
import type { FileToRead } from '../api/chooseFiles';
import { createStore } from '../state/store';
import type { FilePlace, NamingWork } from './attachments';

/** The import that goes on, or the report of the last one until it is closed. */
export interface ImportState {
  readonly running?: {
    readonly job: string;
    readonly done: number;
    readonly total: number;
    readonly what: string;
    /** What would come in is only looked at. */
    readonly isPreview: boolean;
  };
  readonly isCancelling?: boolean;
  readonly report?: ImportReport;
  /** What references would bring that the user should see before; the answer is whether they come in. */
  readonly preview?: { readonly report: ImportReport; readonly answer: (isAccepted: boolean) => void };
  readonly offer?: AttachmentOffer;
  /** Articles that came in, whose outlet or date the user may know; asked for one after the other. */
  readonly followUps?: readonly ArticleId[];
}

/** Files that references name, until the user says whether they become the texts of those references. */
export interface AttachmentOffer {
  readonly works: readonly NamingWork[];
  /** Where they are looked for: among what came with the references, beside them, in folders that the user chose. */
  readonly places: readonly FilePlace[];
  /** What came with the references: articles of their own, unless they are attached. */
  readonly others: readonly FileToRead[];
  readonly reports: readonly ImportReport[];
}

export const importing = createStore<ImportState>({});
