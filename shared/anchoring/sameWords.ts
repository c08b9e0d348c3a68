import { agreement, hasContext, type Span } from './context';
import type { FoldedText } from './foldedText';
import { AGREES, CLEARLY, SHORT, type FoldedQuote } from './match';

/** How many times nearer to its old offset a place must be than the next, where the context agrees with both. */
const TIMES_NEARER = 4;
/** More places than this are not compared; it is a single letter or a mark. */
const MOST_PLACES = 5000;

/**
 * The place that holds the words of a quote: the only one, or the one with its context, or of places that repeat words
 * and context, as when a text holds an article twice, the one that has hardly moved. `undecided` when these do not
 * tell; `elsewhere` when the words stand only in other surroundings, `nowhere` when they do not stand in the text.
 */
export function findSameWords(quote: FoldedQuote, text: FoldedText): Span | 'undecided' | 'elsewhere' | 'nowhere' {
  const places = placesOf(quote.words, text.text);
  if (places.length === 0) return 'nowhere';
  if (places.length > MOST_PLACES) return 'undecided';
  if (!hasContext(quote.context)) return places.length === 1 ? places[0]! : 'undecided'; // its only element
  const here = places
    .map((place) => ({ place, agreement: agreement(quote.context, text, place) }))
    .filter((candidate) => candidate.agreement.best >= AGREES)
    .sort((a, b) => b.agreement.mean - a.agreement.mean);
  const [first] = here;
  if (!first) return quote.words.length < SHORT ? 'undecided' : 'elsewhere';
  const level = here.filter((candidate) => first.agreement.mean - candidate.agreement.mean < CLEARLY);
  return level.length === 1 ? first.place : (leastMoved(level, quote.start, text) ?? 'undecided');
}

function placesOf(words: string, text: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length <= MOST_PLACES; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}

function leastMoved(level: readonly { place: Span }[], oldStart = NaN, text: FoldedText): Span | undefined {
  const distance = (place: Span): number => Math.abs(text.starts[place.start]! - oldStart); // a place lies inside the text
  const [first, second] = level.map(({ place }) => place).sort((a, b) => distance(a) - distance(b));
  return first && second && distance(first) * TIMES_NEARER < distance(second) ? first : undefined;
}
