import { useState } from 'react';
import { COMMANDS, MENUS, type CommandInfo } from '../../shared/commands';
import { useTitleOf } from '../state/markNames';
import { Caps } from '../ui/Caps';
import { Dialog } from '../ui/Dialog';
import hidden from '../ui/unseen.module.css';
import { useCommand } from './commands';
import { isMac, shortcutCaps } from './keys';
import styles from './KeysDialog.module.css';

const withKeys = (COMMANDS as readonly CommandInfo[]).filter(({ shortcut }) => shortcut !== undefined);

interface KeyLine {
  readonly title: string;
  readonly shortcuts: readonly string[];
}

/** Keys that belong to what has the focus rather than to commands. */
const ELSEWHERE: readonly { readonly title: string; readonly keys: readonly KeyLine[] }[] = [
  {
    title: 'In lists',
    keys: [
      { title: 'Next and previous', shortcuts: ['J', 'K'] },
      { title: 'Open, and go there', shortcuts: ['Enter'] },
      { title: 'Open in a new tab', shortcuts: ['Mod+Enter'] },
      { title: 'Choose several articles or notes', shortcuts: ['X'] },
      { title: 'Delete the article', shortcuts: ['Delete'] },
      { title: 'Close what is open, go back', shortcuts: ['Esc'] },
    ],
  },
  {
    title: 'While reviewing who said what',
    keys: [
      { title: 'Accept the suggestion', shortcuts: ['Enter'] },
      { title: 'Reject it', shortcuts: ['X'] },
      { title: 'Choose other words', shortcuts: ['E'] },
      { title: 'Part it into several', shortcuts: ['P'] },
      { title: 'Unite it with the next', shortcuts: ['U'] },
      { title: 'Somebody else said it', shortcuts: ['G'] },
    ],
  },
  {
    title: 'In an evidence table',
    keys: [
      { title: 'Answer in the cell', shortcuts: ['Enter', 'F2'] },
      { title: 'Not reported', shortcuts: ['N'] },
      { title: 'Clear the cell', shortcuts: ['Delete'] },
    ],
  },
  {
    title: 'In pictures',
    keys: [
      { title: 'Open what is chosen', shortcuts: ['Enter'] },
      { title: 'Nearer and farther', shortcuts: ['=', '-'] },
      { title: 'In its own size', shortcuts: ['0'] },
    ],
  },
];

export function KeysDialog() {
  const [isOpen, setOpen] = useState(false);
  const titleOf = useTitleOf();
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
              .map((command) => ({ title: titleOf(command), shortcuts: [command.shortcut ?? ''] }))}
          />
        ))}
        <Keys
          title="While screening a review"
          keys={withKeys
            .filter(({ page }) => page === 'review')
            .map(({ title, shortcut = '' }) => ({ title, shortcuts: [shortcut] }))}
        />
        {ELSEWHERE.map((group) => (
          <Keys key={group.title} {...group} />
        ))}
      </div>
    </Dialog>
  );
}

function Keys({ title, keys }: { title: string; keys: readonly KeyLine[] }) {
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
