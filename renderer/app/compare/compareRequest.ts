import type { PassageToCompare } from '../../../shared/api';
import { createStore } from '../../state/store';

/** A passage that is to be set beside another one. Whoever shows it asks; the picker of the comparison answers. */
export interface CompareRequest {
  readonly passage: PassageToCompare;
  /** Its words, by which likely others are found. */
  readonly words: string;
}

export const compareRequest = createStore<CompareRequest | undefined>(undefined);
