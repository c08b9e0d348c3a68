import type { QuoteSelector } from '../../shared/anchoring/match';
import { peer } from '../kit/peer';

interface Place {
  readonly start: number;
  readonly end: number;
}
export type Matcher = (text: string, selector: QuoteSelector) => Place | undefined;

interface ApproxStringMatch {
  readonly default: (text: string, pattern: string, maxErrors: number) => (Place & { errors: number })[];
}

/**
 * approx-string-match as the Hypothesis client uses it: up to half of the quote may be errors, 256 at most; of all matches
 * the one is taken that is best by quote (50), prefix (20), suffix (20) and nearness to the old place (2).
 */
export async function approximateMatcher(): Promise<Matcher | undefined> {
  const library = await peer<ApproxStringMatch>('approx-string-match');
  if (!library) return undefined;
  const search = library.default;

  const likeness = (text: string, wanted: string): number => {
    if (wanted === '' || text === '') return 0;
    const errors = Math.min(wanted.length, ...search(text, wanted, wanted.length).map((match) => match.errors));
    return 1 - errors / wanted.length;
  };

  return (text, { quote, prefix = '', suffix = '', start = 0 }) => {
    let best: { place: Place; score: number } | undefined;
    for (const match of candidates(text, quote)) {
      const score =
        50 * (1 - match.errors / quote.length) +
        (prefix ? 20 * likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) : 20) +
        (suffix ? 20 * likeness(text.slice(match.end, match.end + suffix.length), suffix) : 20) +
        2 * (1 - Math.abs(match.start - start) / text.length);
      if (!best || score > best.score) best = { place: match, score };
    }
    return best?.place;
  };

  function candidates(text: string, quote: string): (Place & { errors: number })[] {
    const exact = [];
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
      exact.push({ start: at, end: at + quote.length, errors: 0 });
    return exact.length > 0 ? exact : search(text, quote, Math.min(256, Math.floor(quote.length / 2)));
  }
}
