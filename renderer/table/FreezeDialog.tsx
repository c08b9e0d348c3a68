import type { Table } from '../../shared/model/records';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { sayUndoable } from '../state/transact';
import { endings, useForm } from '../state/useForm';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import styles from './CellDialog.module.css';

/** Keeps a table as it is now. */
export function FreezeDialog({ table, onClose }: { table: Table; onClose: () => void }) {
  const form = useForm(`${table.id} freeze`, 'The name of a frozen table', { name: '' });
  const { close, cancel } = endings(form, onClose);
  const freeze = async () => {
    const called = form.values.name.trim();
    const frozen = await client.freezeTable({ id: table.id, ...(called !== '' && { name: called }) });
    if (!frozen.ok) return sayProblem(frozen.error.message);
    close();
    sayUndoable('Frozen as it is now.');
  };
  return (
    <Dialog
      title="Freeze the table"
      isOpen
      onClose={onClose}
      answer={{ verb: 'Freeze', onAnswer: () => void freeze(), onOtherwise: cancel }}
    >
      <p className={styles.help}>
        The table is kept as it stands, with its passages, the date and a checksum. It goes on living beside it, and
        later shows exactly what has changed since.
      </p>
      <TextField autoFocus label="Name, if it has one" placeholder="as submitted" {...form.field('name')} />
    </Dialog>
  );
}
