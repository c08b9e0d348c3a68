import { sourceLine } from '../../shared/model/queries';
import { focusPaneById } from '../app/panes';
import { RowTitle } from '../app/RowTitle';
import { VirtualList } from '../ui/VirtualList';
import styles from './DuplicatesPage.module.css';
import type { Groups } from './useGroups';
import { plainTitle } from '../../shared/model/plainTitle';

interface GroupListProps {
  groups: Groups;
  chosen: number;
  onChoose: (index: number) => void;
}

/** The works that are here more than once; the arrow keys go from one to the next, Enter into what is compared. */
export function GroupList({ groups: { total, group, onRange }, chosen, onChoose }: GroupListProps) {
  return (
    <div className={styles.list}>
      <VirtualList
        label="Works that are here more than once"
        count={total}
        estimate={64}
        row={(index) => {
          const known = group(index);
          const first = known?.[0]?.article;
          return (
            <div className={styles.row}>
              <RowTitle>{first ? (plainTitle(first.csl) ?? first.citationKey) : '…'}</RowTitle>
              <p className={styles.rowLine}>
                <span dir="auto">{first && sourceLine(first)}</span>
                {known && <span className={styles.rowCount}>{known.length} records</span>}
              </p>
            </div>
          );
        }}
        keyOf={(index) =>
          group(index)
            ?.map(({ article }) => article.id)
            .join() ?? `row ${index}`
        }
        isSelected={(index) => index === chosen}
        onRange={onRange}
        onActive={onChoose}
        onOpen={(index, { focus }) => {
          onChoose(index);
          if (focus) requestAnimationFrame(() => focusComparison());
        }}
      />
    </div>
  );
}

function focusComparison(): void {
  const first = document.querySelector<HTMLElement>('[data-comparison] [role="radio"], [data-comparison] input');
  if (first) first.focus();
  else focusPaneById('page');
}
