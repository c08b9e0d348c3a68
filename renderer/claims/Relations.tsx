import { X } from 'lucide-react';
import type { ClaimPage } from '../../shared/api';
import { removeOne } from '../../shared/model/actions';
import type { Claim } from '../../shared/model/records';
import { useOpenBeside } from '../app/useOpenBeside';
import { apply, maker } from '../state/transact';
import { IconButton } from '../ui/IconButton';
import { TextButton } from '../ui/TextButton';
import { relationWords } from './relationWords';
import styles from './Relations.module.css';

/** How the claim stands to others. */
export function Relations({
  claim,
  relations,
  inherited,
}: {
  claim: Claim;
  relations: ClaimPage['relations'];
  /** Contradictions of claims that are the same as this one. */
  inherited: ClaimPage['standing']['contradictions'];
}) {
  const openBeside = useOpenBeside();
  if (relations.length + inherited.length === 0) return null;
  return (
    <section aria-label="Relations">
      <h2 className={styles.heading}>This claim</h2>
      <ul>
        {relations.map(({ relation, other }) => (
          <li key={relation.id} className={styles.item}>
            <span className={styles.type}>{relationWords(relation, claim)}</span>
            <TextButton className={styles.other} onPress={() => openBeside({ view: 'claim', id: other.id })}>
              {other.text}
            </TextButton>
            <IconButton
              icon={X}
              label={`Remove: ${relationWords(relation, claim)} ${other.text}`}
              onPress={() => void apply(removeOne(maker, relation))}
            />
          </li>
        ))}
        {inherited.map(({ through, other }) => (
          <li key={`${through.id} ${other.id}`} className={styles.item}>
            <span className={styles.type}>contradicts, as “{through.text}” does,</span>
            <TextButton className={styles.other} onPress={() => openBeside({ view: 'claim', id: other.id })}>
              {other.text}
            </TextButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
