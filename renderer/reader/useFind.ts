import { useMemo, useState } from 'react';
import { findAll, foldText, matchFrom, type Found } from './find';
import { FoundRanges, type FoundNear } from './found';
import { firstIndex, type TextMap } from './textMap';
import { BLOCK, type Passage } from './textRange';

export interface Find {
  readonly isOpen: boolean;
  readonly query: string;
  readonly count: number;
  /** The matches in a part of the stored text, as far as they are drawn. */
  readonly near: FoundNear;
  /** Index of the match one stands on; -1 when there is none. */
  readonly index: number;
  readonly current: Range | undefined;
  readonly open: () => void;
  readonly close: () => void;
  readonly setQuery: (query: string) => void;
  readonly step: (by: 1 | -1) => void;
}

const NOTHING: FoundNear = () => new Map();

/**
 * Finds words in what is shown, so that marks of Markdown between them do not hide them. `from` says where in the shown
 * text the search begins.
 */
export function useFind(map: TextMap<Node> | undefined, from: () => Node | undefined): Find {
  const [isOpen, setOpen] = useState(false);
  const [query, setText] = useState('');
  const [chosen, setChosen] = useState(0);

  const shown = useMemo(() => (map && isOpen ? joinShown(map) : undefined), [map, isOpen]);
  const found = useMemo(() => (shown ? findAll(shown.folded, query) : []), [shown, query]);
  const ranges = useMemo(() => shown && new FoundRanges(found, shown.rangeOf), [shown, found]);
  const near = useMemo(
    (): FoundNear => (ranges && shown ? (passage) => ranges.near(shown.partOf(passage)) : NOTHING),
    [ranges, shown],
  );
  const index = found.length === 0 ? -1 : chosen % found.length;

  return {
    isOpen,
    query,
    count: found.length,
    near,
    index,
    current: ranges?.at(index),
    open: () => setOpen(true),
    close: () => setOpen(false),
    setQuery: (next) => {
      setText(next);
      const start = from();
      setChosen(shown ? matchFrom(findAll(shown.folded, next), start ? shown.startOf(start) : 0) : 0);
    },
    step: (by) => setChosen(found.length === 0 ? 0 : (index + by + found.length) % found.length),
  };
}

/** The shown text in one piece; blocks are apart, so that no match runs over their border. */
function joinShown({ nodes }: TextMap<Node>) {
  let text = '';
  let block: Element | null = null;
  const starts = nodes.map(({ node }) => {
    const inside = node.parentElement?.closest(BLOCK) ?? null;
    if (text !== '' && inside !== block) text += '\0';
    block = inside;
    const start = text.length;
    text += node.nodeValue ?? '';
    return start;
  });
  const place = (offset: number, isEnd: boolean) => {
    const next = firstIndex(starts, (start) => (isEnd ? start >= offset : start > offset));
    const index = Math.max(0, next - 1);
    return { node: nodes[index]?.node, offset: offset - (starts[index] ?? 0) };
  };
  return {
    folded: foldText(text),
    /** Where a part of the stored text is in the shown text. */
    partOf: ({ start, end }: Passage): Passage => {
      const isInside = (mapped: Passage) => mapped.end > start && mapped.start < end;
      const [first, last] = [nodes.findIndex(isInside), nodes.findLastIndex(isInside)];
      return first < 0 ? { start: 0, end: 0 } : { start: starts[first] ?? 0, end: starts[last + 1] ?? text.length };
    },
    startOf: (node: Node) => starts[nodes.findIndex((mapped) => mapped.node === node)] ?? 0,
    rangeOf: ({ start, end }: Found): Range => {
      const range = document.createRange();
      const [from, to] = [place(start, false), place(end, true)];
      if (from.node) range.setStart(from.node, from.offset);
      if (to.node) range.setEnd(to.node, to.offset);
      return range;
    },
  };
}
