/**
 * A rendered text node and the source it shows. When `length` is `end - start` each character stands for one of the
 * source; otherwise the node as a whole stands for its source (an entity, an escape).
 */
export interface MappedNode<N> {
  readonly node: N;
  /** UTF-16 units of the node's text. */
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** A place in a rendered text node. */
export interface Point<N> {
  readonly node: N;
  readonly offset: number;
}

/** Which edge of a passage a place is: a start looks forward to the next words, an end looks back. */
export type Edge = 'start' | 'end';

/** Between offsets of the stored text and places in what is shown of it, both ways. */
export class TextMap<N> {
  /** In the order of the document, which footnotes may make another than that of the source. */
  readonly nodes: readonly MappedNode<N>[];
  private readonly inSource: readonly MappedNode<N>[];
  private readonly byNode: ReadonlyMap<N, MappedNode<N>>;

  constructor(nodes: readonly MappedNode<N>[]) {
    this.nodes = nodes;
    this.inSource = nodes.toSorted((a, b) => a.start - b.start);
    this.byNode = new Map(nodes.map((mapped) => [mapped.node, mapped]));
  }

  get(node: N): MappedNode<N> | undefined {
    return this.byNode.get(node);
  }

  /** The offset of a place in a mapped node. Inside a node that stands for its source as a whole, its edge. */
  toOffset({ start, end, length }: MappedNode<N>, offset: number, edge: Edge): number {
    if (length === end - start) return start + offset;
    if (offset <= 0) return start;
    if (offset >= length) return end;
    return edge === 'start' ? start : end;
  }

  /**
   * The places between which a passage is shown, or undefined when none of it is shown. What is not shown at its edges
   * (marks of Markdown, line breaks) is left out; no other words come in.
   */
  toPoints(start: number, end: number): { from: Point<N>; to: Point<N> } | undefined {
    const first = this.inSource[firstIndex(this.inSource, (mapped) => mapped.end > start)];
    const last = this.inSource[firstIndex(this.inSource, (mapped) => mapped.start >= end) - 1];
    if (!first || !last || first.start >= end || last.end <= start) return undefined;
    return {
      from: { node: first.node, offset: isLinear(first) ? Math.max(0, start - first.start) : 0 },
      to: { node: last.node, offset: isLinear(last) ? Math.min(last.length, end - last.start) : last.length },
    };
  }

  /** The nodes that show a part of a passage, in the order of the source. */
  nodesIn(start: number, end: number): readonly MappedNode<N>[] {
    const first = firstIndex(this.inSource, (mapped) => mapped.end > start);
    return this.inSource.slice(
      first,
      firstIndex(this.inSource, (mapped) => mapped.start >= end),
    );
  }
}

const isLinear = ({ length, start, end }: MappedNode<unknown>): boolean => length === end - start;

/** Index of the first item for which a test holds that, once true, stays true; the length when it never holds. */
export function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle] as T))
      high = middle; // middle is below high, so inside
    else low = middle + 1;
  }
  return low;
}
