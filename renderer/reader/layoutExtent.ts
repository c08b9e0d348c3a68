import { isStretch, type LayoutNode, type Stretch } from '../../shared/layout';

/** From the first to the last word below a node; undefined when there is none, as for a picture. */
export function extentOf(node: LayoutNode): Stretch | undefined {
  if (isStretch(node)) return node;
  const inside = (node.children ?? []).flatMap((child) => {
    const extent = extentOf(child);
    return extent ? [extent] : [];
  });
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last && [first[0], last[1]];
}
