import { host } from '../api/client';
import { sayProblem } from '../state/messages';
import { getPreference, setPreference } from '../state/preferences';
import { redo, undo } from '../state/transact';
import { useLibrary } from '../state/library';
import { useCommand } from './commands';
import { dispatchNavigation, getNavigationState, open, useNavigationState } from './navigation';
import { focusNextPane, focusPaneAfterDialog } from './panes';
import { isList, type ListTarget, type PageTarget } from './target';

const resize = (by: number) =>
  setPreference('readingSize', Math.min(28, Math.max(14, getPreference('readingSize') + by)));

/** Goes to a place as a key or the palette means it: with the focus. */
function go(target: ListTarget | PageTarget): void {
  open(target);
  requestAnimationFrame(() => focusPaneAfterDialog(isList(target) ? 'list' : 'page'));
}

/** The keyboard goes back with what is shown, to where it was then. */
function goBack(): void {
  dispatchNavigation({ type: 'back' });
  const { page, front, tabs } = getNavigationState();
  const pane = page ? 'page' : front === 'list' || tabs.length === 0 ? 'list' : 'main';
  requestAnimationFrame(() => focusPaneAfterDialog(pane));
}

/** The commands that belong to no view. */
export function FrameCommands() {
  const library = useLibrary();
  const { tabs, active, past } = useNavigationState();
  useCommand('edit.undo', undo, library.undo !== undefined && !library.readOnly);
  useCommand('edit.redo', redo, library.redo !== undefined && !library.readOnly);
  useCommand('go.articles', () => go({ view: 'articles' }));
  useCommand('go.claims', () => go({ view: 'claims' }));
  useCommand('go.statements', () => go({ view: 'statements' }));
  useCommand('go.alike', () => go({ view: 'alike' }));
  useCommand('go.sources', () => go({ view: 'sources' }));
  useCommand('go.notes', () => go({ view: 'notes' }));
  useCommand('go.bibliography', () => go({ view: 'bibliography' }));
  useCommand('go.records', () => go({ view: 'records' }));
  useCommand('go.duplicates', () => go({ view: 'duplicates' }));
  useCommand('go.review', () => go({ view: 'review' }));
  useCommand('go.readings', () => go({ view: 'readings' }));
  useCommand('go.table', () => go({ view: 'table' }));
  useCommand('go.history', () => go({ view: 'history' }));
  useCommand('go.backups', () => go({ view: 'backups' }));
  useCommand('go.settings', () => go({ view: 'settings' }));
  useCommand('go.back', goBack, past.length > 0);
  useCommand('go.nextPane', focusNextPane);
  useCommand('tab.next', () => dispatchNavigation({ type: 'step', by: 1 }), tabs.length > 1);
  useCommand('tab.previous', () => dispatchNavigation({ type: 'step', by: -1 }), tabs.length > 1);
  useCommand('tab.close', () => dispatchNavigation({ type: 'close', index: active }), active >= 0);
  useCommand('view.light', () => setPreference('theme', 'light'));
  useCommand('view.dark', () => setPreference('theme', 'dark'));
  useCommand('view.system', () => setPreference('theme', 'system'));
  useCommand('view.larger', () => resize(1));
  useCommand('view.smaller', () => resize(-1));
  useCommand('view.density', () =>
    setPreference('density', getPreference('density') === 'compact' ? 'comfortable' : 'compact'),
  );
  useCommand('library.open', () => ask(host.openLibrary?.()), host.openLibrary !== undefined);
  useCommand('library.reveal', () => ask(host.revealLibrary?.()), host.revealLibrary !== undefined);
  return null;
}

const ask = (answer: Promise<void> | undefined) =>
  answer?.catch(() => sayProblem('The system did not allow that. The library itself is not touched.'));
