import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { ClaimMap, PicturedClaim } from '../../shared/api';
import { borderPoint, boundsOf, middle, overlap, separate, shelve, type Box } from '../../shared/pictures/boxes';
import type { RelationType } from '../../shared/model/records';
import { textWidth, wrapText } from '../../shared/pictures/words';

/** Sizes in pixels. */
const NODE = 196;
const TYPE = 12.5;
export const LINE = 16;
export const PAD = 10;
const GAP = 32;
const BETWEEN = 56;
const TICKS = 150;
/** Between two looks at the clock of whoever runs it: some milliseconds for a hundred claims. */
const SLICE = 3;

export interface MapNode extends Box {
  readonly key: string;
  readonly claim: PicturedClaim;
  readonly lines: readonly string[];
}

export interface MapEdge {
  readonly key: string;
  readonly type: ClaimMap['relations'][number]['type'];
  readonly from: MapNode;
  readonly to: MapNode;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Where its word stands: the middle, and the width; absent where every place along it is taken. */
  readonly word?: { readonly x: number; readonly y: number; readonly width: number };
}

export interface MapLayout {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Where those without relations begin; absent when there are none. */
  readonly aloneFrom?: number;
  readonly width: number;
  readonly height: number;
}

export const RELATION_WORDS: Record<RelationType, string> = {
  same: 'same as',
  contradicts: 'contradicts',
  refines: 'refines',
  depends: 'depends on',
};

type Relations = ClaimMap['relations'];

/**
 * Places claims so that related ones are near each other and no two touch: forces (d3-force, its own seeded chance) within each
 * group of related claims, the groups in rows, the largest first, then the claims without relations. Claims are taken in the
 * order of their ids, so that the same map is drawn the same however it was listed. Yields the share that is done.
 */
export function* settleMap({ claims, relations }: ClaimMap, width: number): Generator<number, MapLayout> {
  const sorted = claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const links = relations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const groups = groupsOf(sorted, links);
  const related = groups.filter((group) => group.length > 1);
  const settled: MapNode[][] = [];
  for (const [index, group] of related.entries()) {
    for (const share of settle(group, links)) {
      if (typeof share === 'number') yield (index + share) / related.length;
      else settled.push(share);
    }
  }
  const bounds = settled.map(boundsOf);
  const places = shelve(bounds, Math.max(width, ...bounds.map((box) => box.width)), BETWEEN);
  const nodes = settled.flatMap((group, index) => {
    const [box, place] = [bounds[index], places[index]];
    if (!box || !place) return [];
    return group.map((node) => ({
      ...node,
      x: Math.round(node.x - box.x + place.x),
      y: Math.round(node.y - box.y + place.y),
    }));
  });
  const below = boundsOf(nodes);
  const alone = groups.filter((group) => group.length === 1).flat();
  const aloneFrom = nodes.length === 0 ? 0 : below.height + BETWEEN;
  const boxes = alone.map(nodeOf);
  const tallest = Math.max(0, ...boxes.map(({ height }) => height));
  const grid = shelve(
    boxes.map((box) => ({ ...box, height: tallest })),
    Math.max(width, below.width, widthForAll(aloneFrom, boxes.length * (NODE + GAP) * (tallest + GAP))),
    GAP,
  );
  const quiet = boxes.map((box, index) => ({
    ...box,
    x: grid[index]?.x ?? 0,
    y: aloneFrom + 28 + (grid[index]?.y ?? 0),
  }));
  const all = [...nodes, ...quiet];
  const bottom = boundsOf(all);
  return {
    nodes: all,
    edges: edgesOf(all, links),
    ...(alone.length > 0 && { aloneFrom }),
    width: bottom.x + bottom.width,
    height: bottom.y + bottom.height,
  };
}

/** Height of a map beside its width: a screen's, so that the whole of it can be seen at once. */
const SHAPE = 0.6;

/** The width at which what takes this area, below what is there, makes a map of that shape. */
const widthForAll = (above: number, area: number): number =>
  (above + Math.sqrt(above ** 2 + 4 * SHAPE * area)) / (2 * SHAPE);

/** Claims that lead to each other by relations, the largest groups first. */
function groupsOf(claims: readonly PicturedClaim[], links: Relations): PicturedClaim[][] {
  const root = new Map<string, string>(claims.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    while (root.get(at) !== at) at = root.get(at) ?? at;
    return at;
  };
  for (const { from, to } of links) {
    const [a, b] = [find(from), find(to)].sort();
    if (a !== undefined && b !== undefined) root.set(b, a);
  }
  const groups = new Map<string, PicturedClaim[]>();
  for (const claim of claims) groups.set(find(claim.id), [...(groups.get(find(claim.id)) ?? []), claim]);
  return [...groups.values()].sort((a, b) => b.length - a.length || ((a[0]?.id ?? '') < (b[0]?.id ?? '') ? -1 : 1));
}

function nodeOf(claim: PicturedClaim): MapNode {
  const lines = wrapText(claim.text, NODE - 2 * PAD, TYPE, 4);
  return { key: claim.id, claim, lines, x: 0, y: 0, width: NODE, height: 2 * PAD + (lines.length + 1) * LINE };
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly node: MapNode;
}

function* settle(group: readonly PicturedClaim[], links: Relations): Generator<number | MapNode[], void> {
  const bodies = group.map((claim): Body => ({ id: claim.id, node: nodeOf(claim) }));
  const ids = new Set<string>(bodies.map(({ id }) => id));
  const own = links.filter(({ from }) => ids.has(from)).map(({ from, to }) => ({ source: from, target: to }));
  const simulation = forceSimulation(bodies)
    // It cools to a thousandth, as d3's own number of ticks would let it.
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .force(
      'links',
      forceLink<Body, { source: string | Body; target: string | Body }>(own)
        .id(({ id }) => id)
        .distance(NODE * 1.5),
    )
    .force(
      'apart',
      forceManyBody()
        .strength(-1400)
        .distanceMax(NODE * 6),
    )
    .force('touch', forceCollide(NODE * 0.7))
    .force('x', forceX(0).strength(0.03))
    // Boxes are wider than high, and so is a screen.
    .force('y', forceY(0).strength(0.06))
    .stop();
  for (let tick = 0; tick < TICKS; tick += 1) {
    simulation.tick();
    if (tick % SLICE === SLICE - 1) yield tick / TICKS;
  }
  const boxes = bodies.map(({ node, x = 0, y = 0 }) => ({
    ...node,
    x: x - node.width / 2,
    y: y * 0.8 - node.height / 2,
  }));
  yield separate(boxes, GAP);
}

function edgesOf(nodes: readonly MapNode[], links: Relations): MapEdge[] {
  const byId = new Map<string, MapNode>(nodes.map((node) => [node.key, node]));
  const between = new Map<string, number>();
  const taken: Box[] = [...nodes];
  return links.flatMap(({ id, from, to, type }) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    if (!a || !b) return [];
    // Several relations between the same two run beside each other.
    const pair = [from, to].sort().join(' ');
    const nth = between.get(pair) ?? 0;
    between.set(pair, nth + 1);
    const aside = nth === 0 ? 0 : (nth % 2 === 1 ? 1 : -1) * Math.ceil(nth / 2) * 18;
    const [p, q] = [middle(a), middle(b)];
    const length = Math.hypot(q.x - p.x, q.y - p.y) || 1;
    const [ox, oy] = [(-(q.y - p.y) / length) * aside, ((q.x - p.x) / length) * aside];
    const start = borderPoint(a, q);
    const end = borderPoint(b, p);
    const line = { x1: start.x + ox, y1: start.y + oy, x2: end.x + ox, y2: end.y + oy };
    const word = wordPlace(line, RELATION_WORDS[type], taken);
    return [{ key: id, type, from: a, to: b, ...line, ...(word && { word }) }];
  });
}

/** Shares of a line at which its word is tried, the middle first. */
const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86];

/** The first place along a line where its word touches no claim and no other word. */
function wordPlace(
  { x1, y1, x2, y2 }: Pick<MapEdge, 'x1' | 'y1' | 'x2' | 'y2'>,
  word: string,
  taken: Box[],
): MapEdge['word'] {
  const width = textWidth(word, TYPE - 1.5) + 6;
  for (const share of ALONG) {
    const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
    const box = { x: x - width / 2, y: y - 8, width, height: 16 };
    if (taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    return { x, y, width };
  }
  return undefined;
}
