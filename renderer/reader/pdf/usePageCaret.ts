import { useEffect, useRef } from 'react';
import type { Edge, Point, TextMap } from '../textMap';
import type { Passage } from '../textRange';
import type { MoveCaret } from '../useCaret';
import { movedOnPages, type Piece } from './caretOnPages';

/** Where a selection begins and where the caret is, as offsets of the text: pages come and go while it stands. */
interface Ends {
  readonly anchor: number;
  readonly focus: number;
}

/** The caret of the pages: it follows the extracted text, over pages that are not drawn yet, too. */
export function usePageCaret(map: TextMap<Node>, text: string, show: (passage: Passage) => void): MoveCaret {
  const column = useRef<number>(undefined);
  /** Where it is going while the words there are not drawn. */
  const goal = useRef<Ends>(undefined);
  useEffect(() => {
    if (goal.current && select(map, goal.current)) goal.current = undefined;
  }, [map]);
  useEffect(() => {
    const forget = () => (goal.current = undefined); // whoever points goes elsewhere
    document.addEventListener('pointerdown', forget);
    return () => document.removeEventListener('pointerdown', forget);
  }, []);
  return (move, alter) => {
    const now = goal.current ?? endsOf(map);
    if (!now) return false;
    const moved = movedOnPages(text, piecesOf(map), now.focus, move, column.current);
    column.current = moved.column;
    const next = { anchor: alter === 'extend' ? now.anchor : moved.at, focus: moved.at };
    goal.current = select(map, next) ? undefined : next;
    if (goal.current) show({ start: Math.min(moved.at, text.length - 1), end: Math.min(moved.at + 1, text.length) });
    return goal.current === undefined;
  };
}

/** Each node of the drawn words with its box, in the order of the text. */
const piecesOf = (map: TextMap<Node>): Piece[] =>
  map.nodes
    .map(({ node, start, end }) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { start, end, left, right, top, bottom };
    })
    .sort((a, b) => a.start - b.start);

function endsOf(map: TextMap<Node>): Ends | undefined {
  const selection = getSelection();
  const anchor = offsetAt(map, selection?.anchorNode, selection?.anchorOffset ?? 0);
  const focus = offsetAt(map, selection?.focusNode, selection?.focusOffset ?? 0);
  return focus === undefined ? undefined : { anchor: anchor ?? focus, focus };
}

function offsetAt(map: TextMap<Node>, node: Node | null | undefined, offset: number): number | undefined {
  const mapped = node ? map.get(node) : undefined;
  return mapped && map.toOffset(mapped, offset, 'start');
}

/** True when the words at the caret are drawn. Of a beginning that is not, the drawn rest is selected. */
function select(map: TextMap<Node>, { anchor, focus }: Ends): boolean {
  const isForward = anchor < focus;
  const to = pointAt(map, focus, isForward ? 'end' : 'start');
  if (!to) return false;
  const passage = map.toPoints(Math.min(anchor, focus), Math.max(anchor, focus));
  const from = anchor === focus ? to : ((isForward ? passage?.from : passage?.to) ?? to);
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  return true;
}

/** Between the words of two lines or paragraphs stand fewer units than these. */
const BETWEEN = 8;

/** The place of an offset beside the words before it, as the end of a selection, or after it. */
function pointAt(map: TextMap<Node>, offset: number, edge: Edge): Point<Node> | undefined {
  const after = (reach: number) => map.toPoints(offset, offset + reach)?.from;
  const before = (reach: number) => map.toPoints(offset - reach, offset)?.to;
  const beside = edge === 'start' ? (after(1) ?? before(1)) : (before(1) ?? after(1));
  return beside ?? after(BETWEEN) ?? before(BETWEEN);
}
