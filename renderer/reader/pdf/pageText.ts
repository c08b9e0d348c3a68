import type { PDFPageProxy, TextLayer, PageViewport } from 'pdfjs-dist';
import { alignItems, type Run } from '../../../shared/pdf/alignItems';
import type { PageOfText } from '../../../shared/pdf/pages';
import type { MappedNode } from '../textMap';

/**
 * Lays the words of a page over its picture, unseen, and says which stretch of the extracted text each shows. Words that
 * are not in that text (running heads, stamps) can be selected like others and stand for nothing.
 */
export async function layPageText(
  page: PDFPageProxy,
  Layer: typeof TextLayer,
  container: HTMLElement,
  viewport: PageViewport,
  text: string,
  part: PageOfText | undefined,
): Promise<MappedNode<Node>[]> {
  const content = await page.getTextContent();
  const layer = new Layer({ textContentSource: content, container, viewport });
  await layer.render();
  if (!part) return [];
  const runs = alignItems(layer.textContentItemsStr, text, part.start, part.end);
  return nodesOf(layer.textDivs, runs);
}

/** Each run gets a text node of its own; several in one element are drawn as one. */
function nodesOf(elements: readonly HTMLElement[], runs: readonly Run[]): MappedNode<Node>[] {
  const nodes: MappedNode<Node>[] = [];
  let rest: { node: Text; item: number; begins: number } | undefined;
  for (const { item, from, to, start, end } of runs) {
    if (rest?.item !== item) {
      const node = elements[item]?.firstChild;
      rest = node instanceof Text ? { node, item, begins: 0 } : undefined;
    }
    if (!rest) continue;
    const own = from > rest.begins ? rest.node.splitText(from - rest.begins) : rest.node;
    const after: Text | undefined = to - from < own.length ? own.splitText(to - from) : undefined;
    nodes.push({ node: own, length: to - from, start, end });
    rest = after && { node: after, item, begins: to };
  }
  return nodes;
}
