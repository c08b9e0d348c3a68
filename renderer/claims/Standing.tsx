import type { ClaimPage, WeakPoint } from '../../shared/api';
import { STANCE_LOOKS } from '../app/evidence/stances';
import { useOpenBeside } from '../app/useOpenBeside';
import { counted } from '../ui/counted';
import { TextButton } from '../ui/TextButton';
import relations from './Relations.module.css';
import styles from './Standing.module.css';

/** What the evidence says by itself, and where a careful reader would ask: a description, never a verdict. */
export function Standing({ page }: { page: ClaimPage }) {
  const { stances, weakPoints } = page.standing;
  const voices = page.evidence.length > 0 && voicesInWords(page.independence);
  const openBeside = useOpenBeside();
  if (stances.length === 0 && weakPoints.length === 0) return null;
  return (
    <section aria-label="How it stands" className={styles.standing}>
      <h2 className={relations.heading}>How it stands</h2>
      {stances.length > 0 && (
        <p className={styles.sentence}>
          {stances.map(({ stance, pieces, voices }, index) => (
            <span key={stance}>
              {index > 0 && '; '}
              <span aria-hidden>{STANCE_LOOKS[stance].shape}</span> {pieces} {pieces === 1 ? 'piece' : 'pieces'}{' '}
              {PLURAL[stance][pieces === 1 ? 0 : 1]} it
              {voices > 0 && `, from ${voices === 1 ? 'one voice' : `${voices} independent voices`}`}
            </span>
          ))}
          .
        </p>
      )}
      {voices && <p className={styles.sentence}>{voices}</p>}
      {weakPoints.length > 0 && (
        <ul aria-label="Weak points" className={styles.points}>
          {weakPoints.map((point) => (
            <li key={keyOf(point)}>
              <span className={styles.kind}>{NAMES[point.what]}</span> {point.says}
              {point.claimId !== undefined && (
                <TextButton
                  className={styles.link}
                  onPress={() => point.claimId && openBeside({ view: 'claim', id: point.claimId })}
                >
                  Open it
                </TextButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** "7 articles · 2 origins · 1 independent voice", and how much of the evidence is left out of the count. */
function voicesInWords({ articles, origins, independent, unreviewed }: ClaimPage['independence']): string {
  if (origins.length === 0)
    return articles === 0
      ? 'Only notes speak of it so far, no article.'
      : `${counted(articles, 'article')}. Independent voices are counted once an origin is confirmed.`;
  return [
    counted(articles, 'article'),
    counted(origins.length, 'origin'),
    counted(independent, 'independent voice'),
    unreviewed > 0 && `${counted(unreviewed, 'piece')} of evidence without a confirmed origin`,
  ]
    .filter(Boolean)
    .join(' · ');
}

const PLURAL = {
  supports: ['supports', 'support'],
  disputes: ['disputes', 'dispute'],
  qualifies: ['qualifies', 'qualify'],
  mentions: ['mentions', 'mention'],
} as const;

const NAMES: Record<WeakPoint['what'], string> = {
  'one-origin': 'One origin.',
  'one-voice': 'One voice.',
  'only-anonymous': 'Unnamed only.',
  'only-retold': 'At second hand.',
  'unaddressed-contradiction': 'Contradiction.',
  'quotation-differs': 'Quotation.',
  'text-changed': 'Changed text.',
};

const keyOf = ({ what, evidenceIds, claimId }: WeakPoint): string => [what, claimId, ...evidenceIds].join(' ');
