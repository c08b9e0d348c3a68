import { memo } from 'react';
import type { Stance } from '../../shared/model/records';
import { answerOf, answersOf, levelOf, SHAPES, stateOf } from '../../shared/review/table/cells';
import type { CellValue, TableColumn } from '../../shared/review/table/content';
import { StanceMark } from '../app/evidence/StanceMark';
import { cx } from '../ui/cx';
import styles from './CellFace.module.css';

/** What stands in a cell. Missing, not reported and conflicting differ in shape and word, not in colour alone. */
export const CellFace = memo(function CellFace({
  column,
  values,
}: {
  column: TableColumn;
  values: readonly CellValue[];
}) {
  const state = stateOf(column, values);
  if (state === 'missing')
    return (
      <span role="img" aria-label="Not looked at yet" className={styles.missing}>
        ·
      </span>
    );
  const passages = values.reduce((sum, value) => sum + value.passages.length, 0);
  return (
    <span className={styles.face}>
      {state === 'conflicting' && (
        <span role="img" aria-label="Conflicting" className={styles.conflict}>
          ≠
        </span>
      )}
      <span className={styles.answers}>
        <Answers column={column} values={values} />
      </span>
      {passages > 0 && (
        <span role="img" aria-label={passages === 1 ? '1 passage' : `${passages} passages`} className={styles.count}>
          ¶{passages > 1 && passages}
        </span>
      )}
    </span>
  );
});

/** Each answer once, in the look of its column. */
function Answers({ column, values }: { column: TableColumn; values: readonly CellValue[] }) {
  const once = [...new Map(values.map((value) => [answersOf(column, [value])[0], value])).values()];
  return once.map((value, at) => (
    <span key={value.id}>
      {at > 0 && <span aria-hidden> / </span>}
      <Answer column={column} value={value} />
    </span>
  ));
}

export function Answer({ column, value }: { column: TableColumn; value: CellValue }) {
  if (value.notReported)
    return (
      <span role="img" aria-label="Not reported" className={styles.notReported}>
        NR
      </span>
    );
  if (column.type === 'claim') return <StanceMark stance={value.content as Stance} />; // what evidence has
  const level = levelOf(column, value);
  if (level)
    return (
      <span className={styles.judgement}>
        <span aria-hidden className={cx(styles.level, styles[level])}>
          {SHAPES[level]}
        </span>
        {answerOf(column, value)}
      </span>
    );
  return <>{answerOf(column, value)}</>;
}
