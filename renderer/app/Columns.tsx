import { Activity, useState, type ReactNode } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { useCommand } from './commands';
import { Divider } from './Divider';
import { Drawer } from './Drawer';
import styles from './Frame.module.css';
import { keptLayout } from './keptLayout';
import { useNavigationState } from './navigation';
import { useFocusInSight } from './useFocusInSight';
import { useCollapsible } from './useCollapsible';
import { useNarrow } from './useNarrow';

/**
 * The list and what is read: side by side, or, where both do not fit, the one asked for last, and the list as a drawer
 * over what is read. Both stay mounted when the window becomes narrow or wide, so that nothing in them is lost.
 */
export function Columns({ list, main }: { list: ReactNode; main: ReactNode }) {
  const { list: listTarget, tabs, active, front } = useNavigationState();
  const isNarrow = useNarrow();
  const { props, isCollapsed, toggle } = useCollapsible();
  const here = JSON.stringify([listTarget, tabs[active], front]);
  const [openedFrom, setOpenedFrom] = useState<string>();
  const shows = !isNarrow ? 'both' : front === 'tabs' && tabs.length > 0 ? 'main' : 'list';
  const isOpen = openedFrom === here && shows === 'main';
  // Opening something else closes the drawer, and so does a wide window; coming back does not open it again.
  if (openedFrom !== undefined && !isOpen) setOpenedFrom(undefined);
  const canToggle = shows !== 'list';
  useCommand('view.list', shows === 'both' ? toggle : () => setOpenedFrom(isOpen ? undefined : here), canToggle);
  const onFocus = useFocusInSight(shows);
  return (
    <>
      <Group className={styles.columns ?? ''} data-shows={shows} onFocus={onFocus} {...keptLayout('list rest')}>
        <Panel
          id="list"
          defaultSize={288}
          minSize={220}
          maxSize={560}
          groupResizeBehavior="preserve-pixel-size"
          {...props}
        >
          {!(shows === 'both' && isCollapsed) && (
            <Activity mode={shows === 'main' ? 'hidden' : 'visible'}>
              <div className={styles.columns}>{list}</div>
            </Activity>
          )}
        </Panel>
        <Divider label="Width of the list" />
        <Panel id="rest" minSize={320}>
          <Activity mode={shows === 'list' ? 'hidden' : 'visible'}>
            <div className={styles.columns}>{main}</div>
          </Activity>
        </Panel>
      </Group>
      <Drawer label="List" pane="list" isOpen={isOpen} onClose={() => setOpenedFrom(undefined)}>
        {list}
      </Drawer>
    </>
  );
}
