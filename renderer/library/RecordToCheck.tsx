import type { RecordProblem } from '../../shared/bibliography/quality';
import type { Article } from '../../shared/model/records';
import { Button } from '../ui/Button';
import { articleDialog } from './articleDialog';
import { fixOne } from './fixing';
import styles from './RecordsPage.module.css';
import { plainTitle } from '../../shared/model/plainTitle';

interface RecordToCheckProps {
  article: Article;
  problems: readonly RecordProblem[];
  isReadOnly: boolean;
}

/** One record with what to look at in it. */
export function RecordToCheck({ article, problems, isReadOnly }: RecordToCheckProps) {
  const name = plainTitle(article.csl) ?? article.citationKey;
  return (
    <li className={styles.record}>
      <div className={styles.head}>
        <p className={styles.name} dir="auto">
          {name}
        </p>
        <Button
          look="quiet"
          aria-label={`Edit the details of ${name}`}
          onPress={() => articleDialog.set({ open: 'details', id: article.id })}
        >
          Edit…
        </Button>
      </div>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.check} ${problem.field} ${problem.says}`} className={styles.problem}>
            <span>
              {problem.says}
              {problem.fix && (
                <span className={styles.fix} dir="auto">
                  {problem.fix.says}
                </span>
              )}
            </span>
            {problem.fix && (
              <Button
                look="quiet"
                isDisabled={isReadOnly}
                aria-label={`Use “${problem.fix.says}”`}
                onPress={() => void fixOne(article, problem)}
              >
                Use this
              </Button>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
