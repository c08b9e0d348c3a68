import type { Stance } from '../../../shared/model/records';
import { cx } from '../../ui/cx';
import { STANCE_LOOKS } from './stances';
import styles from './StanceMark.module.css';

/** A stance as it is always shown: shape, word and colour together. */
export function StanceMark({ stance }: { stance: Stance }) {
  return (
    <span className={cx(styles.mark, styles[stance])}>
      <span aria-hidden>{STANCE_LOOKS[stance].shape}</span>
      {stance}
    </span>
  );
}
