import { PanelLeft, PanelLeftDashed, Settings2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { host } from '../api/client';
import { useLibrary } from '../state/library';
import { AppMenu } from './AppMenu';
import { CommandIconButton } from './CommandButton';
import styles from './Header.module.css';
import { useNarrow, useTiny } from './useNarrow';

export function Header({ children }: { children: ReactNode }) {
  const { name, readOnly } = useLibrary();
  const isNarrow = useNarrow();
  const isTiny = useTiny();
  return (
    <header className={styles.header} data-pane="header" tabIndex={-1} aria-label="Search and menu">
      <div className={styles.start}>
        {host.kind === 'browser' && <AppMenu />}
        <CommandIconButton id="view.places" icon={PanelLeft} />
        {isNarrow && <CommandIconButton id="view.list" icon={PanelLeftDashed} />}
      </div>
      <div className={styles.search}>{children}</div>
      <div className={styles.end}>
        {!(readOnly && isNarrow) && !isTiny && (
          <p className={styles.library} title={name}>
            {name}
          </p>
        )}
        {readOnly && (
          <p className={styles.readOnly} title={readOnly.reason}>
            Read only
          </p>
        )}
        <CommandIconButton id="go.settings" icon={Settings2} />
      </div>
    </header>
  );
}
