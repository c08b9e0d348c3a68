import { useState } from 'react';
import type { DuplicateGroup } from '../../shared/api';
import { useLibrary } from '../state/library';
import { useCall } from '../state/useCall';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Late } from '../ui/Late';
import { Segments } from '../ui/Segments';
import { Comparison } from './Comparison';
import styles from './DuplicatesPage.module.css';
import { GroupList } from './GroupList';
import { MergeAllDialog } from './MergeAllDialog';
import { useGroups } from './useGroups';

type Level = 'certain' | 'likely';

/** Records of one work: what is certain can be merged at once, what is likely is looked at side by side. */
export function DuplicatesPage() {
  const certain = useCall('duplicates', { level: 'certain', limit: 1 }, { keepPrevious: true });
  const likely = useCall('duplicates', { level: 'likely', limit: 1 }, { keepPrevious: true });
  const [chosenLevel, setLevel] = useState<Level>();
  const level = chosenLevel ?? (certain.data?.total === 0 ? 'likely' : 'certain');
  const { counts, readOnly } = useLibrary();
  const [isAsking, setAsking] = useState(false);
  const failure = certain.failure ?? likely.failure;
  const total = certain.data && likely.data && certain.data.total + likely.data.total;
  const certainCount = certain.data?.total ?? 0;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>Duplicates</h1>
        <div className={styles.tools}>
          {total !== undefined && total > 0 && (
            <Segments
              label="How sure"
              value={level}
              options={[
                { value: 'certain', label: `Certain ${certainCount.toLocaleString('en')}` },
                { value: 'likely', label: `Likely ${(likely.data?.total ?? 0).toLocaleString('en')}` },
              ]}
              onChange={setLevel}
            />
          )}
          {certainCount > 0 && (
            <Button isDisabled={readOnly !== undefined} onPress={() => setAsking(true)}>
              {certainCount === 1
                ? 'Merge the certain one…'
                : `Merge all ${certainCount.toLocaleString('en')} certain…`}
            </Button>
          )}
        </div>
      </header>
      {failure && <p className={styles.says}>{failure.message}</p>}
      {total === undefined && !failure && (
        <div className={styles.says}>
          <Late>Comparing {counts.article.toLocaleString('en')} articles…</Late>
        </div>
      )}
      {total === 0 && (
        <EmptyState title="No work is here twice.">
          Articles with one DOI, or with the same title, people and place, are shown here before anything is merged.
        </EmptyState>
      )}
      {total !== undefined && total > 0 && <Groups key={level} level={level} />}
      <MergeAllDialog count={certainCount} isOpen={isAsking} onClose={() => setAsking(false)} />
    </div>
  );
}

function Groups({ level }: { level: Level }) {
  const groups = useGroups(level);
  const [at, setAt] = useState(0);
  const { total } = groups;
  if (total === 0)
    return (
      <EmptyState title={level === 'certain' ? 'Nothing certain is left.' : 'Nothing is left to look at.'}>
        {level === 'certain'
          ? 'What is only likely is under the other heading.'
          : 'What is certain is under the other heading.'}
      </EmptyState>
    );
  const shown = Math.min(at, total - 1);
  const group = groups.group(shown);
  return (
    <div className={styles.columns}>
      <GroupList groups={groups} chosen={shown} onChoose={setAt} />
      <div className={styles.main}>{group && <Comparison key={keyOf(group)} group={group} />}</div>
    </div>
  );
}

const keyOf = (group: DuplicateGroup): string =>
  group.map(({ article }) => `${article.id} ${article.updatedAt}`).join();
