import type { Stance } from '../../shared/model/records';
import { cx } from '../ui/cx';
import styles from './drawing.module.css';

/** The mark of a stance around a point, `r` being half its size: shape and colour say the same. */
export function StanceShape({ stance, x, y, r }: { stance: Stance; x: number; y: number; r: number }) {
  const look = cx(styles.stance, styles[stance]);
  switch (stance) {
    case 'supports':
      return <path className={look} d={`M${x} ${y - r}L${x + r} ${y + r * 0.8}H${x - r}Z`} />;
    case 'disputes':
      return <path className={look} d={`M${x} ${y + r}L${x + r} ${y - r * 0.8}H${x - r}Z`} />;
    case 'qualifies':
      return <path className={look} d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`} />;
    case 'mentions':
      return <circle className={look} cx={x} cy={y} r={r * 0.8} />;
  }
}
