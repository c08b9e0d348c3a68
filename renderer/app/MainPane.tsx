import { Columns2, X } from 'lucide-react';
import { Activity } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { useLibrary } from '../state/library';
import { EmptyState } from '../ui/EmptyState';
import { IconButton } from '../ui/IconButton';
import { CommandButton, CommandIconButton } from './CommandButton';
import { FirstText } from './FirstText';
import { keptLayout } from './keptLayout';
import { Divider } from './Divider';
import { ErrorBoundary } from './ErrorBoundary';
import { View } from './features';
import styles from './MainPane.module.css';
import { dispatchNavigation, useNavigationState } from './navigation';
import { Pane } from './Pane';
import { Tabs, useTitle } from './Tabs';
import type { ItemTarget } from './target';

/** The open records: one in sight in its tab, and one beside it. Those behind keep their place and do nothing. */
export function MainPane() {
  const { tabs, active, split } = useNavigationState();
  if (tabs.length === 0) return <NothingOpen />;
  return (
    <Group className={styles.group ?? ''} {...keptLayout('main beside')}>
      <Panel id="main" minSize={280}>
        <Pane id="main" label="Reading">
          <div className={styles.strip}>
            <Tabs />
            <div className={styles.tools}>
              <CommandIconButton id="view.split" icon={Columns2} />
            </div>
          </div>
          {tabs.map((target, index) => (
            <Activity key={target.id} mode={index === active ? 'visible' : 'hidden'}>
              <div className={styles.view}>
                <ErrorBoundary>
                  <View target={target} />
                </ErrorBoundary>
              </div>
            </Activity>
          ))}
        </Pane>
      </Panel>
      {split && <Divider label="Width of what stands beside" />}
      {split && (
        <Panel id="beside" minSize={260}>
          <Beside key={split.id} target={split} />
        </Panel>
      )}
    </Group>
  );
}

function Beside({ target }: { target: ItemTarget }) {
  const title = useTitle(target);
  return (
    <Pane id="beside" label={`Beside: ${title}`}>
      <div className={styles.strip}>
        <p dir="auto" className={styles.title}>
          {title}
        </p>
        <IconButton
          icon={X}
          label="Close what stands beside"
          onPress={() => dispatchNavigation({ type: 'closeSplit' })}
        />
      </div>
      <div className={styles.view}>
        <ErrorBoundary>
          <View target={target} />
        </ErrorBoundary>
      </div>
    </Pane>
  );
}

function NothingOpen() {
  const { counts } = useLibrary();
  return (
    <Pane id="main" label="Reading">
      {counts.article === 0 ? (
        <FirstText />
      ) : (
        <EmptyState title="Nothing is open." actions={<CommandButton id="go.quickOpen" />}>
          Choose from the list, or open an article, a note or a claim by a few letters of its name.
        </EmptyState>
      )}
    </Pane>
  );
}
