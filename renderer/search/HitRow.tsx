import { MarkedText } from '../ui/MarkedText';
import { inSight, kindLabel, type Hit } from './hits';
import { RowTitle } from '../app/RowTitle';
import styles from './HitRow.module.css';

/** What was found, the words around it, and why it is here. */
export function HitRow({ hit }: { hit: Hit }) {
  const { kind, title, snippet, ranges, why } = hit;
  const passage = inSight(hit);
  return (
    <div className={styles.hit}>
      <RowTitle>{snippet === title ? <MarkedText text={title} ranges={ranges} /> : title}</RowTitle>
      {snippet !== '' && snippet !== title && (
        <p className={styles.snippet} dir="auto">
          <MarkedText text={passage.snippet} ranges={passage.ranges} />
        </p>
      )}
      <p className={styles.why}>
        <span className={styles.kind}>{kindLabel(kind)}</span>
        <span>{why}</span>
      </p>
    </div>
  );
}
