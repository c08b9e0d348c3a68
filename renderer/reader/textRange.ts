import { TextMap, firstIndex, type Edge, type MappedNode } from './textMap';

/** A passage of the stored text: UTF-16 offsets, end exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Reads the source offsets that the rendered text carries: each `data-start` element holds exactly one text node. */
export function mapText(root: Element): TextMap<Node> {
  const nodes: MappedNode<Node>[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = element.firstChild;
    if (!(node instanceof Text)) continue;
    nodes.push({
      node,
      length: node.length,
      start: Number(element.dataset['start']),
      end: Number(element.dataset['end']),
    });
  }
  return new TextMap(nodes);
}

/** The range of the document that shows a passage, or undefined when none of it is shown. */
export function rangeOf(map: TextMap<Node>, { start, end }: Passage): Range | undefined {
  const points = map.toPoints(start, end);
  if (!points) return undefined;
  const range = document.createRange();
  range.setStart(points.from.node, points.from.offset);
  range.setEnd(points.to.node, points.to.offset);
  return range;
}

/** What stands in a line or block of its own: between two of these words are apart, though nothing stands between. */
export const BLOCK = 'p, li, h2, h3, h4, h5, h6, td, th, dt, dd, pre, blockquote, figcaption, caption';

const APART = `${BLOCK}, section`;

/** The same block by block, and page by page: what else stands between two of them, as folded cards, is no part of it. */
export function rangesOf(map: TextMap<Node>, passage: Passage): Range[] {
  const whole = rangeOf(map, passage);
  if (!whole) return [];
  const blockOf = (node: Node) => node.parentElement?.closest(APART);
  if (blockOf(whole.startContainer) === blockOf(whole.endContainer)) return [whole];
  const ranges: Range[] = [];
  let block: Element | null | undefined;
  for (const { node, length } of map.nodesIn(passage.start, passage.end)) {
    const inside = blockOf(node);
    let last = ranges.at(-1);
    if (!last || inside !== block) {
      last = document.createRange();
      last.setStart(node, node === whole.startContainer ? whole.startOffset : 0);
      ranges.push(last);
    }
    last.setEnd(node, node === whole.endContainer ? whole.endOffset : length);
    block = inside;
  }
  return ranges;
}

/** The words of a passage as they are shown, on one line; undefined when none of it is shown. */
export function shownWords(map: TextMap<Node>, passage: Passage): string | undefined {
  const range = rangeOf(map, passage);
  if (!range) return undefined;
  const { startContainer, endContainer, startOffset, endOffset } = range;
  const onOneLine = (words: string) => words.replace(/\s+/g, ' ').trim();
  if (startContainer === endContainer) return onOneLine(range.toString());
  const first = map.nodes.findIndex(({ node }) => node === startContainer);
  const last = map.nodes.findIndex(({ node }) => node === endContainer);
  if (first === -1 || last < first) return onOneLine(range.toString()); // notes in another order than in the source
  let words = '';
  let block: Element | null | undefined;
  for (const { node } of map.nodes.slice(first, last + 1)) {
    const inside = node.parentElement?.closest(BLOCK);
    if (inside !== block) words += ' ';
    block = inside;
    const from = node === startContainer ? startOffset : 0;
    words += (node.nodeValue ?? '').slice(from, node === endContainer ? endOffset : undefined);
  }
  return onOneLine(words);
}

/** The passage of the stored text that a range shows, without white space around it; undefined when it shows none. */
export function passageOf(map: TextMap<Node>, range: Range, text: string): Passage | undefined {
  const start = offsetAt(map, range, 'start');
  const end = offsetAt(map, range, 'end');
  if (start === undefined || end === undefined || start >= end) return undefined;
  return trimmed(text, { start, end });
}

/** The offset in the stored text at a place on the screen, or undefined when no text is there. */
export function offsetAtPoint(map: TextMap<Node>, x: number, y: number): number | undefined {
  const place = document.caretPositionFromPoint(x, y);
  const mapped = place && map.get(place.offsetNode);
  return mapped ? map.toOffset(mapped, place.offset, 'start') : undefined;
}

function trimmed(text: string, { start, end }: Passage): Passage | undefined {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  const to = end - (slice.length - slice.trimEnd().length);
  return from < to ? { start: from, end: to } : undefined;
}

function offsetAt(map: TextMap<Node>, range: Range, edge: Edge): number | undefined {
  const [node, offset] =
    edge === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
  const mapped = map.get(node);
  if (mapped) return map.toOffset(mapped, offset, edge);
  return edge === 'start' ? firstAfter(map, range) : lastBefore(map, range);
}

/** A range that begins between texts begins with the first text after it. */
function firstAfter({ nodes }: TextMap<Node>, range: Range): number | undefined {
  return nodes[firstIndex(nodes, ({ node }) => range.comparePoint(node, 0) >= 0)]?.start;
}

function lastBefore({ nodes }: TextMap<Node>, range: Range): number | undefined {
  return nodes[firstIndex(nodes, ({ node, length }) => range.comparePoint(node, length) > 0) - 1]?.end;
}
