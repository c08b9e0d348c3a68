import { useState } from 'react';
import { COMMANDS, MENUS, type CommandInfo } from '../../shared/commands';
import { Caps } from '../ui/Caps';
import { Dialog } from '../ui/Dialog';
import hidden from '../ui/unseen.module.css';
import { useCommand } from './commands';
import { isMac, shortcutCaps } from './keys';
import styles from './KeysDialog.module.css';

const withKeys = (COMMANDS as readonly CommandInfo[]).filter(({ shortcut }) => shortcut !== undefined);

/** Keys that belong to lists and fields rather than to commands. */
const ELSEWHERE = [
  { title: 'Next and previous in a list', shortcuts: ['J', 'K'] },
  { title: 'Open, and go there', shortcuts: ['Enter'] },
  { title: 'Open in a new tab', shortcuts: ['Mod+Enter'] },
  { title: 'Close what is open, go back', shortcuts: ['Esc'] },
];

export function KeysDialog() {
  const [isOpen, setOpen] = useState(false);
  useCommand('help.keys', () => setOpen(true));
  return (
    <Dialog title="All keys" width="wide" isOpen={isOpen} onClose={() => setOpen(false)}>
      <div className={styles.columns} role="group" aria-label="Keys by menu" tabIndex={0}>
        {MENUS.filter((menu) => withKeys.some((command) => command.menu?.menu === menu)).map((menu) => (
          <Keys
            key={menu}
            title={menu}
            keys={withKeys
              .filter((command) => command.menu?.menu === menu)
              .map(({ title, shortcut = '' }) => ({ title, shortcuts: [shortcut] }))}
          />
        ))}
        <Keys
          title="While screening a review"
          keys={withKeys
            .filter(({ page }) => page === 'review')
            .map(({ title, shortcut = '' }) => ({ title, shortcuts: [shortcut] }))}
        />
        <Keys title="In lists" keys={ELSEWHERE} />
      </div>
    </Dialog>
  );
}

function Keys({ title, keys }: { title: string; keys: readonly { title: string; shortcuts: readonly string[] }[] }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl>
        {keys.map((key) => (
          <div key={key.title} className={styles.key}>
            <dt>{key.title}</dt>
            <dd>
              {key.shortcuts.map((shortcut) => (
                <span key={shortcut}>
                  <span className={hidden.unseen}>{shortcutCaps(shortcut, isMac).join(' ')}</span>
                  <Caps caps={shortcutCaps(shortcut, isMac)} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
