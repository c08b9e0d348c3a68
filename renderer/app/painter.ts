/*
 * Highlights are painted with the CSS Custom Highlight API: ranges in named registries, styled by `::highlight(name)`.
 * Nothing is inserted into the text. The registries belong to the document, so that two readers share them.
 */

export const canPaint = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS;

export interface Paint {
  /** The name in `::highlight(name)`. */
  readonly name: string;
  /** Above others with a lower number. */
  readonly priority: number;
  readonly range: Range;
}

/** What one reader has painted. Painting again touches only what differs. */
export class Painter {
  private readonly painted = new Map<string, Paint>();

  /** Shows exactly these, by keys of the caller's own. A paint whose name and range are the same stays. */
  paint(wanted: ReadonlyMap<string, Paint>): void {
    if (!canPaint()) return;
    for (const [key, paint] of this.painted) if (!wanted.has(key)) this.erase(key, paint);
    for (const [key, paint] of wanted) {
      const before = this.painted.get(key);
      if (before?.name === paint.name && sameRange(before.range, paint.range)) continue;
      if (before) this.erase(key, before);
      registry(paint.name, paint.priority).add(paint.range);
      this.painted.set(key, paint);
    }
  }

  clear(): void {
    this.paint(new Map());
  }

  private erase(key: string, { name, range }: Paint): void {
    CSS.highlights.get(name)?.delete(range);
    this.painted.delete(key);
  }
}

function registry(name: string, priority: number): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  made.priority = priority;
  CSS.highlights.set(name, made);
  return made;
}

const sameRange = (a: Range, b: Range): boolean =>
  a === b ||
  (a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset);
