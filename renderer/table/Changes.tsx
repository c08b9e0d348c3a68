import type { ReactNode } from 'react';
import { passagesOf } from '../../shared/review/table/cells';
import type { TableChanges } from '../../shared/review/table/changes';
import type { CellValue, TableColumn } from '../../shared/review/table/content';
import { counted } from '../ui/counted';
import { CellFace } from './CellFace';
import styles from './Changes.module.css';

/** Everything that differs between two states of a table: columns, rows, cells. */
export function Changes({ changes: { isSame, columns, rows, cells } }: { changes: TableChanges }) {
  if (isSame) return <p>Nothing has changed: every row, column and cell says what it said.</p>;
  return (
    <div className={styles.changes}>
      <Names title="Columns that are new" names={columns.added.map(({ name }) => name)} />
      <Names title="Columns that are gone" names={columns.gone.map(({ name }) => name)} />
      <Names
        title="Columns that were changed"
        names={columns.changed.map(({ before, after }) =>
          before.name === after.name ? after.name : `${before.name} → ${after.name}`,
        )}
      />
      <Names title="Sources that are new" names={rows.added.map(({ title }) => title)} />
      <Names title="Sources that are gone" names={rows.gone.map(({ title }) => title)} />
      <Names
        title="Sources whose record was changed"
        names={rows.changed.map(({ before, after }) =>
          before.title === after.title ? after.title : `${before.title} → ${after.title}`,
        )}
      />
      {cells.length > 0 && (
        <Section title={counted(cells.length, 'cell')}>
          <table className={styles.cells}>
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Column</th>
                <th scope="col">Was</th>
                <th scope="col">Is</th>
              </tr>
            </thead>
            <tbody>
              {cells.map(({ row, column, before, after }) => (
                <tr key={`${row.articleId} ${column.id}`}>
                  <th scope="row">{row.title}</th>
                  <td>{column.name}</td>
                  <td>
                    <Side column={column} values={before} other={after} />
                  </td>
                  <td>
                    <Side column={column} values={after} other={before} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {names.map((name, at) => (
          <li key={`${name} ${at}`}>{name}</li>
        ))}
      </ul>
    </Section>
  );
}

interface SideProps {
  column: TableColumn;
  values: readonly CellValue[];
  other: readonly CellValue[];
}

/** One side of a changed cell: its answers, and the passages and remarks that the other side does not have. */
function Side({ column, values, other }: SideProps) {
  const there = new Set(passagesOf(other).map(({ id, quote }) => `${id} ${quote}`));
  const own = passagesOf(values).filter(({ id, quote }) => !there.has(`${id} ${quote}`));
  const remarks = values.flatMap(({ comment }) => comment ?? []);
  const known = new Set(other.flatMap(({ comment }) => comment ?? []));
  return (
    <>
      <CellFace column={column} values={values} />
      {own.map(({ id, quote }) => (
        <p key={id} className={styles.quote}>
          “{quote.replace(/\s+/g, ' ').trim()}”
        </p>
      ))}
      {remarks
        .filter((remark) => !known.has(remark))
        .map((remark) => (
          <p key={remark} className={styles.remark}>
            {remark}
          </p>
        ))}
    </>
  );
}
