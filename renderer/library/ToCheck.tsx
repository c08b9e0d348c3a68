import { checkRecord, fixed } from '../../shared/bibliography/quality';
import type { CslItem } from '../../shared/model/records';
import { maker } from '../state/transact';
import { Button } from '../ui/Button';
import styles from './RecordsPage.module.css';

/** What in a record is worth a look, while it is edited. */
export function ToCheck({ csl, onFix }: { csl: CslItem; onFix: (csl: CslItem) => void }) {
  const problems = checkRecord(csl, Number(maker.now().slice(0, 4)));
  if (problems.length === 0) return null;
  return (
    <section aria-label="Worth a look">
      <h3 className={styles.worth}>Worth a look</h3>
      <ul>
        {problems.map(({ check, field, says, fix }) => (
          <li key={`${check} ${field} ${says}`} className={styles.problem}>
            <span>
              {says}
              {fix && (
                <span className={styles.fix} dir="auto">
                  {fix.says}
                </span>
              )}
            </span>
            {fix && (
              <Button look="quiet" aria-label={`Use “${fix.says}”`} onPress={() => onFix(fixed(csl, fix))}>
                Use this
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
