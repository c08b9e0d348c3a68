import { Activity, useContext, useEffect, useState } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { Columns } from './Columns';
import { useCommand } from './commands';
import { ConnectionBanner } from './ConnectionBanner';
import { Divider } from './Divider';
import { ErrorBoundary } from './ErrorBoundary';
import { FeaturesContext, View } from './features';
import { Footer } from './Footer';
import styles from './Frame.module.css';
import { FrameCommands } from './FrameCommands';
import { Header } from './Header';
import { keptLayout } from './keptLayout';
import { KeysDialog } from './KeysDialog';
import { MainPane } from './MainPane';
import { Messages } from './Messages';
import { LossDialog } from './saving/LossDialog';
import { useNavigationState } from './navigation';
import { Palette } from './Palette';
import { NoticesBanner } from './NoticesBanner';
import { Pane } from './Pane';
import { followFocus } from './panes';
import { Places } from './Places';
import { PlacesDrawer } from './PlacesDrawer';
import { QuickOpen } from './QuickOpen';
import { SplitCommand } from './SplitCommand';
import type { ListTarget, PageTarget } from './target';
import { useCollapsible } from './useCollapsible';
import { useTiny } from './useNarrow';
import { useShortcuts } from './useShortcuts';

const PAGE_NAMES: Record<PageTarget['view'], string> = {
  bibliography: 'Bibliography',
  duplicates: 'Duplicates',
  records: 'Records to check',
  pictures: 'Pictures',
  review: 'Review',
  table: 'Evidence table',
  readings: 'Second reading',
  history: 'History',
  backups: 'Backups',
  settings: 'Settings',
  compare: 'Two passages side by side',
  alike: 'Statements that may be the same',
};

/** The window: header, places, list, what is read, footer, and the dialogs that are always at hand. */
export function Frame() {
  const features = useContext(FeaturesContext);
  useShortcuts();
  useEffect(followFocus, []);
  return (
    <div className={styles.frame}>
      <FrameCommands />
      <SplitCommand />
      <Header>{features.map(({ header: Part }, i) => Part && <Part key={i} />)}</Header>
      <ConnectionBanner />
      <NoticesBanner />
      <main className={styles.body}>
        <Body />
      </main>
      <Footer />
      <Palette />
      <QuickOpen />
      <KeysDialog />
      {features.map(({ always: Part }, i) => Part && <Part key={i} />)}
      <Messages />
      <LossDialog />
    </div>
  );
}

function Body() {
  const { props, isCollapsed, toggle } = useCollapsible();
  const isTiny = useTiny();
  useCommand('view.places', toggle, !isTiny);
  return (
    <Group className={styles.columns ?? ''} data-shows={isTiny ? 'body' : undefined} {...keptLayout('places body')}>
      <Panel
        id="places"
        defaultSize={196}
        minSize={140}
        maxSize={340}
        groupResizeBehavior="preserve-pixel-size"
        {...props}
      >
        {!isCollapsed && !isTiny && <Places />}
      </Panel>
      <Divider label="Width of the places" />
      <Panel id="body" minSize={360}>
        <Content />
      </Panel>
      {isTiny && <PlacesDrawer />}
    </Group>
  );
}

/** List and text, or a page over both; what it covers keeps its place and does nothing. */
function Content() {
  const { list, page } = useNavigationState();
  return (
    <div className={styles.content}>
      <Activity mode={page ? 'hidden' : 'visible'}>
        <div className={styles.columns}>
          <Columns
            list={
              <Pane id="list" label="List">
                <List target={list} />
              </Pane>
            }
            main={<MainPane />}
          />
        </div>
      </Activity>
      {page && (
        <Pane id="page" label={PAGE_NAMES[page.view]}>
          <ErrorBoundary key={page.view}>
            <View target={page} />
          </ErrorBoundary>
        </Pane>
      )}
    </div>
  );
}

/**
 * A list, or the hits in front of it. The one that is not in sight keeps its place, so that a box that is filled or emptied
 * shows and hides instead of making and removing.
 */
function List({ target }: { target: ListTarget }) {
  const isSearch = target.view === 'search';
  const [behind, setBehind] = useState(isSearch ? undefined : target);
  const [found, setFound] = useState(isSearch ? target : undefined);
  if (isSearch && found !== target) setFound(target);
  if (!isSearch && behind !== target) setBehind(target);
  return (
    <>
      {[behind, found].map(
        (list) =>
          list && (
            <Activity key={list.view} mode={list === target ? 'visible' : 'hidden'}>
              <ErrorBoundary>
                <View target={list} />
              </ErrorBoundary>
            </Activity>
          ),
      )}
    </>
  );
}
