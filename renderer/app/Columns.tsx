import { Activity, useState, type ReactNode } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { useCommand } from './commands';
import { Divider } from './Divider';
import { Drawer } from './Drawer';
import styles from './Frame.module.css';
import { keptLayout } from './keptLayout';
import { useNavigationState } from './navigation';
import { useCollapsible } from './useCollapsible';

interface ColumnsProps {
  list: ReactNode;
  main: ReactNode;
}

/** The list beside what is read. */
export function WideColumns({ list, main }: ColumnsProps) {
  const { props, isCollapsed, toggle } = useCollapsible();
  useCommand('view.list', toggle);
  return (
    <Group className={styles.columns ?? ''} {...keptLayout('list rest')}>
      <Panel
        id="list"
        defaultSize={312}
        minSize={220}
        maxSize={560}
        groupResizeBehavior="preserve-pixel-size"
        {...props}
      >
        {!isCollapsed && list}
      </Panel>
      <Divider label="Width of the list" />
      <Panel id="rest" minSize={320}>
        {main}
      </Panel>
    </Group>
  );
}

/** Where both do not fit, the one asked for last is shown, and the list comes as a drawer over what is read. */
export function NarrowColumns({ list, main }: ColumnsProps) {
  const { list: listTarget, tabs, active, front } = useNavigationState();
  const here = JSON.stringify([listTarget, tabs[active], front]);
  const [openedFrom, setOpenedFrom] = useState<string>();
  const isOpen = openedFrom === here; // opening something else closes the drawer
  const showsTabs = front === 'tabs' && tabs.length > 0;
  useCommand('view.list', () => setOpenedFrom(isOpen ? undefined : here), showsTabs);
  return (
    <>
      {!showsTabs && list}
      <Activity mode={showsTabs ? 'visible' : 'hidden'}>
        <div className={styles.columns}>{main}</div>
      </Activity>
      <Drawer label="List" isOpen={isOpen && showsTabs} onClose={() => setOpenedFrom(undefined)}>
        {list}
      </Drawer>
    </>
  );
}
