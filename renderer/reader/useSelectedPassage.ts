import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { TextMap } from './textMap';
import { passageOf, type Passage } from './textRange';

export interface SelectedPassage {
  readonly passage: Passage | undefined;
  /** The pointer is still drawing the selection. */
  readonly isDragging: boolean;
  readonly clear: () => void;
}

/** The words selected in the text. They stay the selection while a dialog or the toolbar has the focus. */
export function useSelectedPassage(
  root: RefObject<Element | null>,
  map: TextMap<Node> | undefined,
  content: string,
): SelectedPassage {
  const [passage, setPassage] = useState<Passage>();
  const [isDragging, setDragging] = useState(false);

  useEffect(() => {
    const onSelection = () => {
      const selection = getSelection();
      if (!map || !selection?.anchorNode || !root.current) return;
      const isInside = root.current.contains(selection.anchorNode) || root.current.contains(selection.focusNode);
      if (!isInside && document.activeElement?.closest('[data-overlay], [data-keeps-selection]')) return;
      const next = isInside && !selection.isCollapsed ? passageOf(map, selection.getRangeAt(0), content) : undefined;
      setPassage((now) => (now?.start === next?.start && now?.end === next?.end ? now : next));
    };
    // The browser tells of a selection some time after it made it. A key means the words that are selected now.
    const beforeKey = () => flushSync(onSelection);
    document.addEventListener('selectionchange', onSelection);
    document.addEventListener('keydown', beforeKey, true);
    return () => {
      document.removeEventListener('selectionchange', onSelection);
      document.removeEventListener('keydown', beforeKey, true);
    };
  }, [root, map, content]);

  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target)) setDragging(true);
    };
    const onUp = () => setDragging(false);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    return () => {
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
    };
  }, [root]);

  const clear = () => {
    setPassage(undefined);
    const selection = getSelection();
    if (selection?.anchorNode && root.current?.contains(selection.anchorNode)) selection.collapseToEnd(); // a caret goes on from there
  };
  return { passage, isDragging, clear };
}
