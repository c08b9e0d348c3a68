import { quoteCarrier } from './carry';
import { foldContext, isCutOut, type Span } from './context';
import { foldText, type FoldedText } from './foldedText';
import { LookalikeFinder } from './lookalikes';
import { SENTENCE, type AnchorMatch, type FoldedQuote, type QuoteSelector } from './match';
import { findNearlySameWords } from './nearlySameWords';
import { findSameWords } from './sameWords';

/** Finds an anchor's passage in a text. For many anchors in one text, `anchorResolver` prepares the text once. */
export function resolveAnchor(text: string, selector: QuoteSelector): AnchorMatch {
  return anchorResolver(text)(selector);
}

/**
 * Prepares a text, each part of the work when first needed, and finds anchors' passages in it: the cheap and sure ways
 * first. A wrong place is worse than lost. With the text that the anchors were made on, `old`, most of them are carried
 * over by one map of offsets from the old text to this one.
 */
export function anchorResolver(text: string, old?: string): (selector: QuoteSelector) => AnchorMatch {
  const folded = lazy(() => foldText(text));
  const finder = lazy(() => new LookalikeFinder(folded().text));
  const carry = lazy(() => (old === undefined || old === text ? undefined : quoteCarrier(old, folded())));
  const answer = (selector: QuoteSelector, { place, share }: { place: Span; share: number }): AnchorMatch => {
    const span = sourceSpan(folded(), place);
    return share === 1 ? sameWords(text, selector, span) : { found: 'approximate', ...span, score: share };
  };
  return (selector) => {
    const carried = carry()?.(selector);
    if (carried) return answer(selector, carried);
    if (isAtItsPlace(text, selector)) return { found: 'exact', ...placeOf(selector) };
    const quote = foldQuote(selector);
    if (quote.words === '') return { found: 'lost' };
    const same = findSameWords(quote, folded());
    if (same === 'undecided') return { found: 'lost' };
    if (typeof same === 'object') return answer(selector, { place: same, share: 1 });
    const wentElsewhere = same === 'elsewhere' && quote.words.length >= SENTENCE;
    if (!wentElsewhere && isCutOut(quote.context, folded())) return { found: 'lost' };
    // Words that stand in other surroundings may also stand, a little changed, in their own.
    const nearly = findNearlySameWords(quote, folded(), finder());
    return nearly ? answer(selector, wholeWords(folded().text, quote.words, nearly)) : { found: 'lost' };
  };
}

/** Where a passage that is only like the quote lies over the quote's very words, these are what is meant, to their ends. */
function wholeWords<T extends { place: Span }>(text: string, words: string, nearly: T): T {
  const { start, end } = nearly.place;
  const at = text.indexOf(words, Math.max(0, start - words.length + 1));
  return at >= 0 && at < end ? { ...nearly, place: { start: at, end: at + words.length } } : nearly;
}

function isAtItsPlace(text: string, { quote, prefix = '', suffix = '', start = -1 }: QuoteSelector): boolean {
  const before = start - prefix.length;
  return quote !== '' && before >= 0 && text.startsWith(prefix + quote + suffix, before);
}

const placeOf = ({ quote, start = 0 }: QuoteSelector): Span => ({ start, end: start + quote.length });

const foldQuote = ({ quote, prefix = '', suffix = '', start }: QuoteSelector): FoldedQuote => ({
  words: foldText(quote).text.trim(),
  context: foldContext(prefix, suffix),
  start,
});

/** The source range of a folded range, never starting or ending inside what folds into one unit. */
function sourceSpan({ starts, ends }: FoldedText, { start, end }: Span): Span {
  return { start: starts[start]!, end: ends[end - 1]! }; // a span is never empty and lies inside the text
}

/** Takes the white space back in with which the quote began or ended, when it is still there. */
function sameWords(text: string, { quote, start: oldStart }: QuoteSelector, { start, end }: Span): AnchorMatch {
  const whole = start - (quote.length - quote.trimStart().length);
  if (whole >= 0 && text.startsWith(quote, whole)) {
    return { found: whole === oldStart ? 'exact' : 'moved', start: whole, end: whole + quote.length };
  }
  return { found: 'moved', start, end };
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
