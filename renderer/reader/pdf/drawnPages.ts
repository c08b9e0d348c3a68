import type { PageViewport } from 'pdfjs-dist';
import type { PlaceInFile } from '../../../shared/model/records';
import type { PageOfText } from '../../../shared/pdf/pages';
import { TextMap, type MappedNode } from '../textMap';
import { rangeOf, type Passage } from '../textRange';
import { linesOfBoxes } from './boxes';

/** A page that is drawn now. */
export interface DrawnPage {
  readonly index: number;
  readonly paper: HTMLElement;
  readonly viewport: PageViewport;
  readonly nodes: readonly MappedNode<Node>[];
}

/** The words of all drawn pages. */
export function mapOfPages(drawn: ReadonlyMap<number, DrawnPage>): TextMap<Node> {
  const inOrder = [...drawn.values()].sort((a, b) => a.index - b.index);
  return new TextMap(inOrder.flatMap(({ nodes }) => nodes));
}

/** Where a passage stands on the pages that are drawn; undefined when it is on none of them. */
export function placeOnPages(
  passage: Passage,
  drawn: ReadonlyMap<number, DrawnPage>,
  parts: readonly (PageOfText | undefined)[],
  labels: readonly string[],
  hash: string,
): PlaceInFile | undefined {
  const pages = [...drawn.values()]
    .sort((a, b) => a.index - b.index)
    .flatMap(({ index, paper, viewport, nodes }) => {
      const part = parts[index];
      if (!part || part.end <= passage.start || part.start >= passage.end) return [];
      const range = rangeOf(new TextMap(nodes), passage);
      if (!range) return [];
      const boxes = boxesOf(range, paper, viewport);
      return boxes.length > 0 ? [{ index, label: labels[index] ?? String(index + 1), boxes }] : [];
    });
  return pages.length > 0 ? { hash, pages } : undefined;
}

type Box = PlaceInFile['pages'][number]['boxes'][number];

/** The lines of a range in the space of the page, to a tenth of a point. */
function boxesOf(range: Range, paper: HTMLElement, viewport: PageViewport): Box[] {
  const frame = paper.getBoundingClientRect();
  const scale = frame.width / viewport.width || 1; // the viewport is that of the first drawing, before any zoom
  return linesOfBoxes([...range.getClientRects()]).map(({ left, top, right, bottom }): Box => {
    const toPage = (x: number, y: number): [number, number] => {
      const point: unknown[] = viewport.convertToPdfPoint((x - frame.left) / scale, (y - frame.top) / scale);
      return [Number(point[0]), Number(point[1])];
    };
    const [ax, ay] = toPage(left, top);
    const [bx, by] = toPage(right, bottom);
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)].map(
      (value) => Math.round(value * 10) / 10,
    ) as Box; // four in, four out
  });
}
