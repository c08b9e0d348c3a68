import { Button as AriaButton } from 'react-aria-components';
import type { HighlightColor } from '../../shared/model/records';
import { commandInfo } from '../app/commands';
import { useTitleOf } from '../state/markNames';
import { cx } from '../ui/cx';
import { Tip } from '../ui/Tip';
import styles from './Colors.module.css';
import { COLORS, commandOfColor } from './colors';

/** The eight colours as buttons, each with its number key. */
export function Colors({ current, onChoose }: { current?: HighlightColor; onChoose: (color: HighlightColor) => void }) {
  const titleOf = useTitleOf();
  const title = (color: HighlightColor) => titleOf(commandInfo(commandOfColor(color)));
  return (
    <span role="group" aria-label="Colours" className={styles.colors}>
      {COLORS.map((color) => (
        <Tip key={color} text={title(color)} caps={[`${color}`]}>
          <AriaButton
            aria-label={title(color)}
            {...(current === undefined ? {} : { 'aria-pressed': current === color })}
            className={cx(styles.button, current === color && styles.current)}
            onPress={() => onChoose(color)}
          >
            <span className={styles.dot} data-color={color} aria-hidden>
              {color}
            </span>
          </AriaButton>
        </Tip>
      ))}
    </span>
  );
}
