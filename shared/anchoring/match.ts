import type { Anchor } from '../model/records';
import type { Context } from './context';

/**
 * Where an anchor's passage is in a text, in UTF-16 units, end exclusive.
 * `exact`: the same words at the same place. `moved`: the same words elsewhere, or spaced or quoted otherwise.
 * `approximate`: nearly these words, for the user to confirm; `score` is the share of the quote that is still there,
 * from 0.75 to below 1. `lost`: not there, or not to be told from another place.
 */
export type AnchorMatch =
  | { readonly found: 'exact' | 'moved'; readonly start: number; readonly end: number }
  | { readonly found: 'approximate'; readonly start: number; readonly end: number; readonly score: number }
  | { readonly found: 'lost' };

/** What may be known of a passage: an anchor, or a W3C TextQuoteSelector with or without a position. */
export type QuoteSelector = Pick<Anchor, 'quote'> & Partial<Pick<Anchor, 'prefix' | 'suffix' | 'start'>>;

/** A folded quote with what is known about where it stood. */
export interface FoldedQuote {
  readonly words: string;
  readonly context: Context;
  /** Offset in the old text, in UTF-16 units. */
  readonly start: number | undefined;
}

/** How much better than the next place a place must be, so that choosing it is no guess. */
export const CLEARLY = 0.1;
/** Agreement of context from which it is the same neighbourhood. Unrelated prose reaches 0.4. */
export const AGREES = 0.7;
/** Folded units below which words without agreeing context prove nothing: another sentence can hold the same. */
export const SHORT = 24;
/**
 * Share of the quote that may have changed. Texts extracted from one page by different programs differ by up to 0.16
 * in what is still the same sentence; different sentences on one subject begin to look alike near 0.5. A quarter keeps
 * clear of the second at little cost to the first.
 */
export const CHANGED = 0.25;
/** Folded units below which nearly the same words prove nothing even with context. */
export const TOO_SHORT = 12;
/**
 * Folded units from which the very words, standing once, are the passage wherever they stand: about eight words in a row
 * are not written twice by chance. A caption that one program puts before the text and another after it is found so.
 */
export const SENTENCE = 48;
