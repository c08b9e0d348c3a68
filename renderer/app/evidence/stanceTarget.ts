import type { EvidenceId } from '../../../shared/model/ids';

/** What the user has at hand when a stance key is pressed. */
export interface AtHand {
  readonly hasSelection: boolean;
  /** The link that was made last or is focused in its card. */
  readonly link?: EvidenceId | undefined;
  /** A highlight or note that can be linked. */
  readonly hasSource: boolean;
}

/** What a stance key means there. */
export type StanceTarget =
  | { readonly act: 'change'; readonly link: EvidenceId }
  | { readonly act: 'pick'; readonly from: 'selection' | 'source' }
  | undefined;

/** Words just selected come first: they are what the user looks at. Then the link at hand, then what could be linked. */
export function stanceTarget({ hasSelection, link, hasSource }: AtHand): StanceTarget {
  if (hasSelection) return { act: 'pick', from: 'selection' };
  if (link !== undefined) return { act: 'change', link };
  return hasSource ? { act: 'pick', from: 'source' } : undefined;
}
