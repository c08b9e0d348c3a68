import { CommandButton } from '../app/CommandButton';
import { useCommand } from '../app/commands';
import { useLibrary } from '../state/library';
import { useCall } from '../state/useCall';
import { EmptyState } from '../ui/EmptyState';
import { Late } from '../ui/Late';
import hidden from '../ui/unseen.module.css';
import { beginTable } from './beginTable';
import { OneTable } from './OneTable';
import styles from './TablePage.module.css';
import { useTableState } from '../app/table/tableState';

/** The evidence tables of the library, one at a time. */
export function TablePage() {
  const { data: tables } = useCall('tables', {}, { keepPrevious: true });
  const { data: reviews } = useCall('reviews', {}, { keepPrevious: true });
  const { tableId } = useTableState();
  const { readOnly } = useLibrary();
  const review = reviews?.[0];
  const begin = () => review && tables && void beginTable(review.id, tables);
  useCommand('table.begin', begin, readOnly === undefined && review !== undefined && tables !== undefined);
  if (!tables || !reviews) return <Late>Opening the table…</Late>;
  const shown = tables.find(({ id }) => id === tableId) ?? tables.at(-1);
  if (shown) return <OneTable key={shown.id} id={shown.id} tables={tables} reviews={reviews} />;
  return (
    <div className={styles.frame}>
      <h1 className={hidden.unseen}>Evidence table</h1>
      <EmptyState
        title={review ? 'There is no evidence table yet.' : 'An evidence table belongs to a review.'}
        actions={
          review ? (
            <CommandButton id="table.begin" look="primary">
              Begin a table
            </CommandButton>
          ) : (
            <CommandButton id="go.review" look="primary">
              Begin a review
            </CommandButton>
          )
        }
      >
        What each included source says of your questions, every answer with the passage it rests on.
      </EmptyState>
    </div>
  );
}
