import { useState } from 'react';
import { usePanelRef, type PanelProps } from 'react-resizable-panels';

/** A panel that a command hides and shows, and that hides by itself when it is dragged small enough. */
export function useCollapsible() {
  const panelRef = usePanelRef();
  const [isCollapsed, setCollapsed] = useState(false);
  const props = {
    panelRef,
    collapsible: true,
    collapsedSize: 0,
    onResize: () => setCollapsed(panelRef.current?.isCollapsed() ?? false),
  } satisfies PanelProps;
  const toggle = () => {
    if (panelRef.current?.isCollapsed()) panelRef.current.expand();
    else panelRef.current?.collapse();
  };
  return { props, isCollapsed, toggle };
}
