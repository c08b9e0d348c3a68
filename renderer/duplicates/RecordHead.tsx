import type { DuplicateGroup } from '../../shared/api';
import { open } from '../app/navigation';
import { Button } from '../ui/Button';
import { counted } from '../ui/counted';
import { cx } from '../ui/cx';
import styles from './Comparison.module.css';
import { localDay } from '../../shared/localDay';
import { shownDate } from '../../shared/model/queries';

interface RecordHeadProps {
  record: DuplicateGroup[number];
  isKept: boolean;
  isLeftOut: boolean;
  onKeep: () => void;
  /** Absent where there are only two, of which none can be left out. */
  onToggle?: () => void;
}

/** What a record is called, and what hangs on it. */
export function RecordHead({ record, isKept, isLeftOut, onKeep, onToggle }: RecordHeadProps) {
  const { article } = record;
  const key = `@${article.citationKey}`;
  return (
    <th scope="col" className={cx(styles.record, isKept && styles.chosen, isLeftOut && styles.leftOut)}>
      <label className={styles.choice}>
        <input
          type="radio"
          name="stays"
          checked={isKept}
          disabled={isLeftOut}
          onChange={onKeep}
          aria-label={`${key} stays`}
        />
        <span className={styles.key}>{key}</span>
      </label>
      <p className={styles.facts}>{factsOf(record).join(' · ')}</p>
      <p className={styles.facts}>
        {article.fileName ? `From ${article.fileName}, ` : 'Added '}
        {shownDate({ 'date-parts': [localDay(article.createdAt).split('-')] })}
      </p>
      <div className={styles.recordTools}>
        {onToggle && (
          <label className={styles.choice}>
            <input type="checkbox" checked={!isLeftOut} onChange={onToggle} aria-label={`${key} is the same work`} />
            The same work
          </label>
        )}
        <Button look="quiet" aria-label={`Open ${key}`} onPress={() => open({ view: 'article', id: article.id })}>
          Open
        </Button>
      </div>
    </th>
  );
}

function factsOf({ article, counts, screenings }: DuplicateGroup[number]): string[] {
  const { highlights = 0, notes = 0, claims = 0, citing = 0 } = counts;
  const some = (count: number, name: string, lead = '') => (count === 0 ? [] : [`${lead}${counted(count, name)}`]);
  const texts = article.texts.length;
  const facts = [
    ...(texts > 0 ? [texts === 1 ? 'with its text' : `${texts} texts`] : []),
    ...some(highlights, 'highlight'),
    ...some(notes, 'note', ''),
    ...some(citing, 'note', 'cited in '),
    ...some(claims, 'claim'),
    ...some(article.collectionIds.length, 'collection', 'in '),
    ...some(screenings.length, 'review', 'in '),
  ];
  return facts.length > 0 ? facts : ['Nothing hangs on it'];
}
