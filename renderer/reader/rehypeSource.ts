import type { AllowElement } from 'react-markdown';
import { alignCodeBlock, alignCodeSpan, alignText, type SourceRun } from './markdownSource';

/** The nodes of rehype's tree, by way of the one library that we name. */
type Element = Parameters<AllowElement>[0];
type Child = Element['children'][number];
type Root = { type: 'root'; children: (Child | { type: 'doctype' })[] };
type Parent = { children: Child[]; position?: Element['position'] };
type Text = Extract<Child, { type: 'text' }>;

/**
 * A rehype plugin: wraps every text in spans that carry its offsets in the Markdown source (`data-start`, `data-end`).
 * Text without a certain place in the source (generated marks, what cannot be aligned) stays bare, and HTML in the
 * source is shown as the text that it is. After each block stands an empty `aside` with the block's offsets.
 */
export const rehypeSource = (source: string) => () => (tree: Root) => {
  const root: Parent = { children: tree.children.filter((child) => child.type !== 'doctype').map(inParagraph) };
  wrapTexts(root, source, [], { at: 0 });
  tree.children = root.children.flatMap((block): Child[] => {
    const { start, end } = block.position ?? {};
    if (block.type !== 'element' || start?.offset === undefined || end?.offset === undefined) return [block];
    return [block, element('aside', start.offset, end.offset, [])];
  });
};

/** HTML between paragraphs is shown as text: as a paragraph of its own. */
function inParagraph(child: Child): Child {
  if (child.type !== 'raw') return child;
  const { position } = child;
  return { type: 'element', tagName: 'p', properties: {}, children: [child], ...(position ? { position } : {}) };
}

/** `cursor.at` is where the source continues after the last text; texts that lost their position begin there. */
function wrapTexts(parent: Parent, source: string, ancestors: readonly Element[], cursor: { at: number }): void {
  parent.children = parent.children.flatMap((child): Child[] => {
    if (child.type === 'element') {
      const start = child.position?.start.offset;
      if (start !== undefined) cursor.at = start;
      wrapTexts(child, source, [child, ...ancestors], cursor);
      return [child];
    }
    if (child.type !== 'text' && child.type !== 'raw') return [];
    const runs = runsOf(child, source, ancestors, cursor.at);
    if (!runs) return [{ type: 'text', value: child.value }];
    cursor.at = runs.at(-1)?.end ?? cursor.at;
    const covered = runs.reduce((length, { text }) => length + text.length, 0);
    return [...runs.map(span), ...(covered < child.value.length ? [text(child.value.slice(covered))] : [])];
  });
}

function runsOf(
  node: Extract<Child, { type: 'text' | 'raw' }>,
  source: string,
  [parent, grandparent]: readonly Element[],
  cursor: number,
): SourceRun[] | undefined {
  const { start, end } = node.position ?? {};
  if (node.type === 'raw') {
    const from = start?.offset;
    if (from === undefined || source.slice(from, end?.offset) !== node.value) return undefined;
    return [{ text: node.value, start: from, end: from + node.value.length }];
  }
  if (parent?.tagName === 'code') {
    const place = node.position ?? parent.position ?? grandparent?.position;
    if (place?.start.offset === undefined || place.end.offset === undefined) return undefined;
    const align = grandparent?.tagName === 'pre' ? alignCodeBlock : alignCodeSpan;
    return align(node.value, source, place.start.offset, place.end.offset);
  }
  if (node.position === undefined && node.value.trim() === '') return undefined;
  const from = start?.offset ?? cursor;
  const limit = end?.offset ?? parent?.position?.end.offset ?? cursor;
  // Before a generated mark, as the way back from a footnote, a space is added that the source does not hold.
  return alignText(node.value, source, from, limit) ?? alignText(node.value.trimEnd(), source, from, limit);
}

const text = (value: string): Text => ({ type: 'text', value });

const element = (tagName: string, start: number, end: number, children: Text[]): Element => ({
  type: 'element',
  tagName,
  properties: { 'data-start': start, 'data-end': end },
  children,
});

const span = ({ text: value, start, end }: SourceRun): Element => element('span', start, end, [text(value)]);
