import { fieldName } from '../../shared/bibliography/fieldNames';
import { diffWords } from '../../shared/diff/words';
import { cx } from '../ui/cx';
import { DiffText } from '../ui/DiffText';
import { defaultChoice, type ComparedField } from './comparing';
import styles from './Comparison.module.css';

interface FieldRowProps {
  compared: ComparedField;
  /** For each record of the group its place among the compared ones, undefined for one that is left out. */
  columns: readonly (number | undefined)[];
  keptAt: number;
  choice: number | undefined;
  onChoose: (at: number) => void;
}

/** Longer texts are shown without marking their differences: nobody reads those word by word. */
const LONGEST_DIFF = 4000;

/** One field that differs; what is chosen is what the merged record will say. */
export function FieldRow({ compared, columns, keptAt, choice, onChoose }: FieldRowProps) {
  const { field, values } = compared;
  const chosen = choice ?? defaultChoice(compared, keptAt);
  const name = fieldName(field);
  const against = values[chosen] ?? '';
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      {columns.map((place, at) => {
        const value = place === undefined ? '' : (values[place] ?? '');
        if (place === undefined || value === '')
          return (
            <td key={at} className={styles.none}>
              –
            </td>
          );
        const isChosen = place === chosen;
        return (
          <td key={at} className={cx(styles.cell, isChosen && styles.chosen)}>
            <label className={styles.choice}>
              <input
                type="radio"
                name={`field ${field}`}
                checked={isChosen}
                onChange={() => onChoose(place)}
                aria-label={`${name}: ${value.slice(0, 200)}`}
              />
              <span className={styles.value} dir="auto">
                {isChosen || value === against || against.length + value.length > LONGEST_DIFF ? (
                  value
                ) : (
                  <DiffText parts={diffWords(against, value)} />
                )}
              </span>
            </label>
          </td>
        );
      })}
    </tr>
  );
}
