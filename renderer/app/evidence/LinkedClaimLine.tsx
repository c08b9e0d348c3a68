import { Link } from 'react-aria-components';
import type { LinkedClaim } from '../../../shared/api';
import { cx } from '../../ui/cx';
import { useOpenBeside } from '../useOpenBeside';
import styles from './LinkedClaimLine.module.css';
import { StanceMenu } from './StanceMenu';

/** One link as a line: the stance, which opens a menu to change it, and the claim, which opens its page. */
export function LinkedClaimLine({
  link: { evidence, claim },
  isAtHand = false,
  onFocus,
}: {
  link: LinkedClaim;
  /** Stance keys work on this one. */
  isAtHand?: boolean;
  onFocus?: () => void;
}) {
  const openBeside = useOpenBeside();
  return (
    <div className={cx(styles.line, isAtHand && styles.atHand)} onFocus={onFocus}>
      <StanceMenu evidence={evidence} />
      <Link className={styles.claim ?? ''} onPress={() => openBeside({ view: 'claim', id: claim.id })}>
        {claim.text}
      </Link>
    </div>
  );
}
