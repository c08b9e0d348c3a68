import { Toolbar } from 'react-aria-components';
import { CommandButton } from '../app/CommandButton';
import { capsOf } from '../app/caps';
import { commandInfo, runCommand } from '../app/commands';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { Tip } from '../ui/Tip';
import { Colors } from './Colors';
import { commandOfColor } from './colors';
import styles from './SelectionToolbar.module.css';
import { TOOLBAR_SIZE, type ToolbarPlace } from './toolbarPlace';

/** What can be done with the selected words. */
export function SelectionToolbar({ place }: { place: ToolbarPlace }) {
  const isDocked = place.at === 'dock';
  return (
    <Toolbar
      aria-label="Selected words"
      data-keeps-selection
      className={cx(styles.toolbar, isDocked ? styles.docked : styles.floating)}
      style={isDocked ? {} : { left: place.left, top: place.top, ...TOOLBAR_SIZE }}
    >
      <Colors onChoose={(color) => runCommand(commandOfColor(color))} />
      <span className={styles.rule} />
      <CommandButton look="quiet" id="mark.link">
        Link to claim
      </CommandButton>
      <CommandButton look="quiet" id="mark.note">
        Note
      </CommandButton>
      <Tip text={commandInfo('mark.copyQuote').title} caps={capsOf('mark.copyQuote')}>
        <Button look="quiet" onPress={() => runCommand('mark.copyQuote')}>
          Copy quote
        </Button>
      </Tip>
    </Toolbar>
  );
}
