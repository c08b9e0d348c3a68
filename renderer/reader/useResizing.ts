import { useRef } from 'react';
import type { ArticlePage } from '../../shared/api';
import { client } from '../api/client';
import { briefly } from './briefly';
import type { PlacedHighlight } from './placed';
import { resized, type Resize } from './resize';
import type { Passage } from './textRange';
import type { Marking } from './useMarking';

/**
 * Moves an end of a highlight by words. Keys may be pressed faster than the window draws: each press waits for the one
 * before and goes on from what that has left in the notebook.
 */
export function useResizing(
  text: ArticlePage['text'],
  marking: Marking,
  quoteOf: (passage: Passage) => string,
  announce: (text: string) => void,
): (highlight: PlacedHighlight, by: Resize) => void {
  const before = useRef(Promise.resolve());
  const resize = async ({ shown, start, end }: PlacedHighlight, by: Resize): Promise<void> => {
    const read = await client.get({ id: shown.highlight.id });
    const latest = read.ok && read.value.kind === 'highlight' ? read.value : shown.highlight;
    const hasMoved = latest.updatedAt !== shown.highlight.updatedAt && latest.textHash === text?.hash;
    const next = resized(text?.content ?? '', hasMoved ? latest.anchor : { start, end }, by);
    if (!next) announce('There is no word to take in or to leave out.');
    else if (await marking.resize(latest, next)) announce(`Now: “${briefly(quoteOf(next))}”.`);
  };
  return (highlight, by) => {
    before.current = before.current.then(() => resize(highlight, by));
  };
}
