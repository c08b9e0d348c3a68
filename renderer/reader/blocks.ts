import type { TextMap } from './textMap';
import { firstIndex } from './textMap';
import type { Passage } from './textRange';

/** What a child of the text's root shows: from the first to the last of its words in the stored text. */
export interface Block<E> extends Passage {
  readonly element: E;
}

/** From where to where something is seen, in pixels from above. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** The blocks of a text in the order of the document; `blockOf` gives the child of the root in which a node stands. */
export function blocksOf<N, E>({ nodes }: Pick<TextMap<N>, 'nodes'>, blockOf: (node: N) => E): Block<E>[] {
  const blocks: { element: E; start: number; end: number }[] = [];
  for (const { node, start, end } of nodes) {
    const element = blockOf(node);
    const last = blocks.at(-1);
    if (last?.element !== element) blocks.push({ element, start, end });
    else {
      last.start = Math.min(last.start, start);
      last.end = Math.max(last.end, end);
    }
  }
  return blocks;
}

/**
 * The part of the stored text that is shown by the blocks in an extent; undefined when none is. Blocks stand one below the
 * other, so only a few are measured. Where notes come in another order than in the source, it holds more than is seen.
 */
export function passageWithin<E>(
  blocks: readonly Block<E>[],
  extentOf: (element: E) => Extent,
  { top, bottom }: Extent,
): Passage | undefined {
  const first = firstIndex(blocks, ({ element }) => extentOf(element).bottom >= top);
  const after = firstIndex(blocks, ({ element }) => extentOf(element).top > bottom);
  const seen = blocks.slice(first, after);
  if (seen.length === 0) return undefined;
  return {
    start: Math.min(...seen.map(({ start }) => start)),
    end: Math.max(...seen.map(({ end }) => end)),
  };
}
