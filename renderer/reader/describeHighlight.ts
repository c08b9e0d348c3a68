import { briefly } from './briefly';
import type { PlacedHighlight } from './placed';

/** A highlight in words, for those who hear the window. */
export function describeHighlight(
  { shown }: PlacedHighlight,
  quote: string,
  color: string,
  index: number,
  count: number,
): string {
  const { highlight, place, links } = shown;
  const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
  return [
    `Highlight ${index + 1} of ${count}, ${color}${place.found === 'moved' ? ', moved' : ''}: “${briefly(quote)}”.`,
    place.found === 'approximate' ? `Perhaps here: it was on “${highlight.anchor.quote}”. Y accepts, X refuses.` : '',
    ...links.map(({ evidence, claim }) => sentence(`It ${evidence.stance}: ${claim.text}`)),
    highlight.comment ? `Comment: ${highlight.comment}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
