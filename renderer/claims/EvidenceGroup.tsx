import type { ShownEvidence } from '../../shared/api';
import type { EvidenceId } from '../../shared/model/ids';
import type { Stance } from '../../shared/model/records';
import { StanceMark } from '../app/evidence/StanceMark';
import styles from './EvidenceGroup.module.css';
import { EvidenceItem } from './EvidenceItem';

/** The evidence of one stance, each piece with its words in context. */
export function EvidenceGroup({
  stance,
  evidence,
  atHandId,
  onFocus,
}: {
  stance: Stance;
  evidence: readonly ShownEvidence[];
  atHandId: EvidenceId | undefined;
  onFocus: (id: EvidenceId) => void;
}) {
  if (evidence.length === 0) return null;
  return (
    <section aria-label={`${stance}: ${evidence.length}`} className={styles.group} data-stance={stance}>
      <h2 className={styles.heading}>
        <StanceMark stance={stance} />
        <span className={styles.count}>{evidence.length}</span>
      </h2>
      <ul className={styles.list}>
        {evidence.map((shown) => (
          <EvidenceItem
            key={shown.evidence.id}
            shown={shown}
            isAtHand={shown.evidence.id === atHandId}
            onFocus={() => onFocus(shown.evidence.id)}
          />
        ))}
      </ul>
    </section>
  );
}
