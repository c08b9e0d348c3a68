import { blocksOf, passageWithin } from './blocks';
import type { FoundNear } from './found';
import { assignLanes } from './lanes';
import { Painter, type Paint } from '../app/painter';
import type { PlacedHighlight, Sorted } from './placed';
import type { TextMap } from './textMap';
import { rangesOf, type Passage } from './textRange';

/** Highlights this far out of sight, in pixels, are painted too; scrolling paints again in steps of half of it. */
const AROUND = 800;

const NOTHING: Passage = { start: 0, end: 0 };

/** Above every highlight. */
const FOUND = 12;

interface Wanted extends Pick<Sorted, 'placed' | 'proposed'> {
  readonly found: FoundNear;
}

/**
 * Paints the highlights of one drawn text and what was found in it. Each painted range costs time in every frame, so of
 * many those near what is in sight are painted, and more of them when it is scrolled.
 */
export class HighlightPaint {
  private readonly painter = new Painter();
  private readonly ranges = new Map<string, Passage & { readonly parts: readonly Range[] }>();
  private readonly blocks;
  private readonly observer = new ResizeObserver(() => this.paint()); // other sizes bring other words into sight
  private wanted: Wanted = { placed: [], proposed: [], found: () => new Map() };
  private lanes: readonly number[] = [];
  private step = 0;

  /** `scroller` is what scrolls the text, `root` the element whose children are its blocks. */
  constructor(
    private readonly map: TextMap<Node>,
    private readonly scroller: HTMLElement,
    root: HTMLElement,
  ) {
    this.blocks = blocksOf(map, (node) => childOf(root, node));
    scroller.addEventListener('scroll', this.onScroll, { passive: true });
    this.observer.observe(scroller);
    this.observer.observe(root);
  }

  show(wanted: Wanted): void {
    if (wanted.placed !== this.wanted.placed) this.lanes = assignLanes(wanted.placed);
    this.wanted = wanted;
    this.paint();
  }

  stop(): void {
    this.scroller.removeEventListener('scroll', this.onScroll);
    this.observer.disconnect();
    this.painter.clear();
  }

  private readonly onScroll = (): void => {
    if (this.step !== this.stepNow()) this.paint();
  };

  private stepNow(): number {
    return Math.round(this.scroller.scrollTop / (AROUND / 2));
  }

  private paint(): void {
    this.step = this.stepNow();
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const sight = { top: top - AROUND, bottom: bottom + AROUND };
    const near = passageWithin(this.blocks, (element) => element.getBoundingClientRect(), sight) ?? NOTHING;
    const isNear = ({ start, end }: Passage) => start < near.end && end > near.start;
    const paints = new Map<string, Paint>();
    const add = (each: PlacedHighlight, kind: string, priority: number) => {
      for (const [index, range] of this.rangesOf(each).entries())
        paints.set(`${each.shown.highlight.id} ${index}`, { name: kind, priority, range });
    };
    this.wanted.placed.forEach((each, index) => {
      const lane = this.lanes[index] ?? 0;
      if (isNear(each)) add(each, `mark-${each.shown.highlight.color}-${lane}`, lane);
    });
    for (const each of this.wanted.proposed) if (isNear(each)) add(each, `proposed-${each.shown.highlight.color}`, 0);
    for (const [index, range] of this.wanted.found(near))
      paints.set(`found ${index}`, { name: 'found', priority: FOUND, range });
    this.painter.paint(paints);
  }

  /** Made once while the passage of a highlight stays the same. */
  private rangesOf({ shown, start, end }: PlacedHighlight): readonly Range[] {
    const { id } = shown.highlight;
    const before = this.ranges.get(id);
    if (before?.start === start && before.end === end) return before.parts;
    const parts = rangesOf(this.map, { start, end });
    this.ranges.set(id, { start, end, parts });
    return parts;
  }
}

/** The child of the root in which a node stands. */
function childOf(root: Element, node: Node): Element {
  let child = node.parentElement ?? root;
  while (child !== root && child.parentElement && child.parentElement !== root) child = child.parentElement;
  return child;
}
