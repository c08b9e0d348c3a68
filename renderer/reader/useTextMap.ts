import { useLayoutEffect, useState, type RefObject } from 'react';
import type { TextMap } from './textMap';
import { mapText } from './textRange';

/** The map of the rendered text, made anew when another text is shown. */
export function useTextMap(root: RefObject<Element | null>, content: string | undefined): TextMap<Node> | undefined {
  const [map, setMap] = useState<TextMap<Node>>();
  useLayoutEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the text must be drawn to be mapped
    setMap(root.current && content !== undefined ? mapText(root.current) : undefined);
  }, [root, content]);
  return map;
}
