import type { Layout, LayoutChangedMeta } from 'react-resizable-panels';
import { getPreference, setPreference } from '../state/preferences';

/** Sizes of panes side by side, as the user left them. */
export function keptLayout(name: string) {
  const kept = getPreference('panes')[name];
  return {
    ...(kept ? { defaultLayout: kept } : {}),
    onLayoutChanged: (sizes: Layout, { isUserInteraction }: LayoutChangedMeta) => {
      if (isUserInteraction) void setPreference('panes', { ...getPreference('panes'), [name]: sizes });
    },
  };
}
