import { useEffect, useState } from 'react';

/** Whether words are selected in the full text beside the record: then keys mark them, and decide nothing. */
export function useMarkingText(pane: string): boolean {
  const [isMarking, setMarking] = useState(false);
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const node = selection?.isCollapsed === false ? selection.anchorNode : null;
      const element = node instanceof Element ? node : node?.parentElement;
      setMarking(element?.closest(`[data-pane="${pane}"]`) != null);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [pane]);
  return isMarking;
}
