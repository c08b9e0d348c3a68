/** A rectangle by its top left corner, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes have more than an edge in common, or come nearer than `gap`. */
export const overlap = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;

/** The smallest box around others; an empty one at the origin around none. */
export function boundsOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The box that an arrow key leads to: the nearest beyond this one, where a step aside counts twice; undefined at the edge.
 * Of equally near ones it is the first.
 */
export function neighbour<B extends Box>(boxes: readonly B[], from: B, direction: Direction): B | undefined {
  const isAcross = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  let best: B | undefined;
  let least = Infinity;
  for (const box of boxes) {
    if (box === from) continue;
    const [dx, dy] = [middle(box).x - middle(from).x, middle(box).y - middle(from).y];
    const ahead = sign * (isAcross ? dx : dy);
    const aside = Math.abs(isAcross ? dy : dx);
    if (ahead <= 0.5 || ahead + 0.5 < aside / 3) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) [best, least] = [box, cost];
  }
  return best;
}

export const middle = ({ x, y, width, height }: Box): { x: number; y: number } => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Where the line from the middle of a box to a point leaves the box. */
export function borderPoint(box: Box, to: { x: number; y: number }): { x: number; y: number } {
  const from = middle(box);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (dx === 0 && dy === 0) return from;
  const scale = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
    1,
  );
  return { x: from.x + dx * scale, y: from.y + dy * scale };
}

/** How often boxes push each other before distances are simply stretched. */
const PUSHES = 60;
const STRETCH = 1.1;

/**
 * Moves boxes apart until none comes nearer to another than `gap`: they push each other along the shorter way, and where that
 * does not end, all distances grow until it is so. The same boxes in the same order give the same places.
 */
export function separate<B extends Box>(boxes: readonly B[], gap: number): B[] {
  const placed = boxes.map((box) => ({ ...box }));
  for (let turn = 0; turn < PUSHES; turn += 1) if (!pushApart(placed, gap)) return placed;
  for (let scale = STRETCH; ; scale *= STRETCH) {
    const stretched = placed.map((box) => ({
      ...box,
      x: middle(box).x * scale - box.width / 2,
      y: middle(box).y * scale - box.height / 2,
    }));
    // Boxes with one middle stay together however far all is stretched: they are put side by side first.
    const spread = stretched.map((box, index) => ({ ...box, x: box.x + index * 1e-3 * scale }));
    if (!spread.some((box, index) => spread.slice(index + 1).some((other) => overlap(box, other, gap)))) return spread;
  }
}

interface Movable {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One round; false when nothing was too near. */
function pushApart(boxes: Movable[], gap: number): boolean {
  let moved = false;
  for (let i = 0; i < boxes.length; i += 1) {
    for (let j = i + 1; j < boxes.length; j += 1) {
      const [a, b] = [boxes[i]!, boxes[j]!]; // both below the length
      if (!overlap(a, b, gap)) continue;
      moved = true;
      const [p, q] = [middle(a), middle(b)];
      const alongX = (a.width + b.width) / 2 + gap - Math.abs(q.x - p.x);
      const alongY = (a.height + b.height) / 2 + gap - Math.abs(q.y - p.y);
      if (alongX < alongY) {
        const by = ((q.x >= p.x ? 1 : -1) * (alongX + 0.01)) / 2;
        a.x -= by;
        b.x += by;
      } else {
        const by = ((q.y >= p.y ? 1 : -1) * (alongY + 0.01)) / 2;
        a.y -= by;
        b.y += by;
      }
    }
  }
  return moved;
}

/** Puts boxes into rows of about this width, in the order given: the top left corner of each. */
export function shelve(
  sizes: readonly Pick<Box, 'width' | 'height'>[],
  width: number,
  gap: number,
): { x: number; y: number }[] {
  let [x, y, tallest] = [0, 0, 0];
  return sizes.map((size) => {
    if (x > 0 && x + size.width > width) [x, y, tallest] = [0, y + tallest + gap, 0];
    const place = { x, y };
    x += size.width + gap;
    tallest = Math.max(tallest, size.height);
    return place;
  });
}
