import { stateOf, type CellState } from '../../shared/review/table/cells';
import type { TableContent } from '../../shared/review/table/content';
import { SearchField } from '../ui/SearchField';
import { Select } from '../ui/Select';
import styles from './TablePage.module.css';
import { setTableState, useTableState } from '../app/table/tableState';

const SHOW: readonly { value: CellState | 'all'; label: string }[] = [
  { value: 'all', label: 'All sources' },
  { value: 'missing', label: '· With cells not looked at' },
  { value: 'not-reported', label: 'NR With cells not reported' },
  { value: 'conflicting', label: '≠ With conflicting cells' },
];

/** Which sources are shown, and how far the table is filled. */
export function TableTools({ content, shown }: { content: TableContent; shown: number }) {
  const { words, show } = useTableState();
  const typeOf = new Map(content.columns.map((column) => [column.id, column]));
  const counts = {
    missing: content.rows.length * content.columns.length,
    'not-reported': 0,
    conflicting: 0,
    answered: 0,
  };
  for (const { columnId, values } of content.cells) {
    const column = typeOf.get(columnId);
    if (!column) continue;
    counts[stateOf(column, values)] += 1;
    counts.missing -= 1;
  }
  return (
    <div className={styles.tools}>
      <div className={styles.search}>
        <SearchField label="Find in the table" value={words} onChange={(next) => setTableState({ words: next })} />
      </div>
      <Select quiet label="Show" value={show} options={SHOW} onChange={(next) => setTableState({ show: next })} />
      <p className={styles.says} role="status">
        {[
          shown < content.rows.length && `${shown} of ${content.rows.length} sources`,
          counts.answered > 0 && `${counts.answered.toLocaleString('en')} answered`,
          counts['not-reported'] > 0 && `${counts['not-reported'].toLocaleString('en')} not reported`,
          counts.conflicting > 0 && `${counts.conflicting.toLocaleString('en')} conflicting`,
          counts.missing > 0 && `${counts.missing.toLocaleString('en')} to look at`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
