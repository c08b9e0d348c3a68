import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { isMac } from '../app/keys';
import { briefly } from './briefly';
import { aheadIn, caretMove, LONGEST_AHEAD, type CaretMove } from './caretKeys';

/** Where the caret is drawn, in the coordinates of the scrolled content. */
export interface CaretBox {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

export interface Caret {
  readonly isOn: boolean;
  readonly box: CaretBox | undefined;
  /** Puts the caret into the text and takes the arrow keys, or leaves it. */
  readonly toggle: () => void;
  readonly stop: () => void;
  /** True when the key moved the caret. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
}

/** Moves the end of the selection, or all of it; false while the words there are still to be drawn. */
export type MoveCaret = (move: CaretMove, alter: 'move' | 'extend') => boolean;

/**
 * A caret in text that cannot be edited, so that words can be selected without a mouse: arrow keys move it, Shift
 * selects. Browsers draw no caret there, so the reader draws it at `box`.
 */
export function useCaret(
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  {
    startAt,
    announce,
    moveCaret,
  }: {
    readonly startAt: () => Range | undefined;
    readonly announce: (text: string) => void;
    readonly moveCaret?: MoveCaret | undefined;
  },
): Caret {
  const [isOn, setOn] = useState(false);
  const [box, setBox] = useState<CaretBox>();

  useEffect(() => {
    if (!isOn) return;
    const draw = () => {
      const rect = focusRect(root.current);
      const outer = scroller.current;
      if (!rect || !outer) return setBox(undefined);
      const frame = outer.getBoundingClientRect();
      setBox({ left: rect.left - frame.left, top: rect.top - frame.top + outer.scrollTop, height: rect.height });
    };
    draw();
    document.addEventListener('selectionchange', draw);
    window.addEventListener('resize', draw);
    return () => {
      document.removeEventListener('selectionchange', draw);
      window.removeEventListener('resize', draw);
    };
  }, [isOn, root, scroller]);

  return {
    isOn,
    box: isOn ? box : undefined,
    toggle: () => {
      const range = isOn ? undefined : startAt();
      if (!range) return setOn(false);
      scroller.current?.focus({ preventScroll: true });
      getSelection()?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.startContainer,
        range.startOffset,
      );
      setOn(true);
      announce('Caret in the text. Arrow keys move it, with Shift they select. Then 1 to 8 highlights, Escape leaves.');
    },
    stop: () => setOn(false),
    onKeyDown: (event) => {
      const move = isOn ? caretMove(event, isMac) : undefined;
      const selection = getSelection();
      if (!move || !selection || !root.current) return false;
      event.preventDefault();
      const alter = event.shiftKey ? 'extend' : 'move';
      if (!moveCaret) modify(selection, alter, move, root.current);
      else if (!moveCaret(move, alter)) return true;
      keepInSight(scroller.current, focusRect(root.current));
      announce(event.shiftKey ? briefly(selection.toString()) : wordsAfterCaret(root.current, move));
      return true;
    },
  };
}

/** What the caret came to, said aloud: a letter, a word, or the words with which a line goes on. */
function wordsAfterCaret(root: HTMLElement, move: CaretMove): string {
  const { focusNode, focusOffset = 0 } = getSelection() ?? {};
  if (!focusNode || !root.contains(focusNode)) return '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const isInText = focusNode instanceof Text;
  walker.currentNode = isInText ? focusNode : (focusNode.childNodes[focusOffset] ?? focusNode);
  let words = isInText ? focusNode.data.slice(focusOffset) : (walker.currentNode.nodeValue ?? '');
  while (words.length < LONGEST_AHEAD && walker.nextNode()) words += ` ${walker.currentNode.nodeValue ?? ''}`;
  return aheadIn(words, move);
}

function modify(
  selection: Selection,
  alter: 'move' | 'extend',
  { direction, granularity, times }: CaretMove,
  root: HTMLElement,
): void {
  for (let i = 0; i < times; i++) {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    selection.modify(alter, direction, granularity);
    if (!anchorNode || !focusNode || (selection.focusNode && root.contains(selection.focusNode))) continue;
    if (granularity !== 'documentboundary') {
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
      return;
    }
    selection.setBaseAndExtent(anchorNode, anchorOffset, root, direction === 'forward' ? root.childNodes.length : 0);
    if (alter === 'move') selection.collapse(selection.focusNode, selection.focusOffset);
  }
}

/** The caret's rectangle on the screen. A place between blocks has none of its own: the text beside it lends one. */
function focusRect(root: HTMLElement | null): DOMRect | undefined {
  const selection = getSelection();
  if (!root || !selection?.focusNode || !root.contains(selection.focusNode)) return undefined;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const own = range.getClientRects()[0];
  if (own) return own;
  const child = selection.focusNode.childNodes[Math.max(0, selection.focusOffset - 1)];
  if (child) range.selectNodeContents(child);
  const rects = range.getClientRects();
  const last = selection.focusOffset === 0 ? rects[0] : rects[rects.length - 1];
  return last && new DOMRect(selection.focusOffset === 0 ? last.left : last.right, last.top, 0, last.height);
}

const SIGHT = 40;

function keepInSight(scroller: HTMLElement | null, rect: DOMRect | undefined): void {
  if (!scroller || !rect) return;
  const frame = scroller.getBoundingClientRect();
  if (rect.top < frame.top + SIGHT) scroller.scrollBy({ top: rect.top - frame.top - SIGHT });
  else if (rect.bottom > frame.bottom - SIGHT) scroller.scrollBy({ top: rect.bottom - frame.bottom + SIGHT });
}
