import type { ClaimId, EvidenceId, HighlightId, NoteId, StatementId } from '../../../shared/model/ids';
import type { Highlight, Stance } from '../../../shared/model/records';
import { createStore } from '../../state/store';

/** What is to be linked to a claim, and by what stance. Whoever shows the passage asks; the claims' picker answers. */
export interface LinkRequest {
  readonly fromId: HighlightId | NoteId | StatementId;
  /** A passage that is not highlighted yet: it is added in the same step. */
  readonly newHighlight?: Highlight;
  readonly stance: Stance;
  /** The words in question, to find likely claims by. */
  readonly words: string;
  /** Claims that it is linked to already; they are not offered again. */
  readonly linked: readonly ClaimId[];
  /** The link is on disk. */
  readonly onLinked?: (evidenceId: EvidenceId) => void;
}

export const linkRequest = createStore<LinkRequest | undefined>(undefined);
