import { useState } from 'react';
import type { ReviewRow, TableInfo, TablePage } from '../../shared/api';
import { change, removeOne, transact } from '../../shared/model/actions';
import { add } from '../../shared/model/edits';
import type { Table } from '../../shared/model/records';
import { newColumn, placeAfter, ROB2_DOMAINS } from '../../shared/review/table/build';
import { useCommand } from '../app/commands';
import { useLibrary } from '../state/library';
import { apply, maker, sayUndoable } from '../state/transact';
import { endings, useForm } from '../state/useForm';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { MenuButton, MenuItem, MenuSeparator } from '../ui/Menu';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { ColumnDialog } from './ColumnDialog';
import { FreezeDialog } from './FreezeDialog';
import { FrozenDialog } from './FrozenDialog';
import { beginTable } from './beginTable';
import styles from './TablePage.module.css';
import { setTableState } from '../app/table/tableState';
import { WriteUpDialog } from './WriteUpDialog';
import { ExportMenu } from './ExportMenu';

interface TableHeadProps {
  page: TablePage;
  tables: readonly TableInfo[];
  reviews: readonly ReviewRow[];
}

/** What a table is called, and what can be done with the whole of it. */
export function TableHead({ page, tables, reviews }: TableHeadProps) {
  const { table, columns, frozen } = page;
  const isReadOnly = useLibrary().readOnly !== undefined;
  const [isOpen, setOpen] = useState<'column' | 'freeze' | 'frozen' | 'rename' | 'write'>();
  const close = () => setOpen(undefined);
  const addRob2 = async () => {
    const place = placeAfter(columns);
    const made = ROB2_DOMAINS.map((name, at) => newColumn(maker, table.id, { name, type: 'judgement' }, place + at));
    await apply(transact(maker, `Add ${made.length} columns`, made.map(add)));
  };
  const takeAway = async () => {
    if (await apply({ ...removeOne(maker, table), label: `Delete the table “${table.title}”`.slice(0, 200) }))
      sayUndoable(`“${table.title}” deleted.`);
  };
  useCommand('table.column', () => setOpen('column'), !isReadOnly);
  useCommand('table.freeze', () => setOpen('freeze'), !isReadOnly);
  useCommand('table.frozen', () => setOpen('frozen'), frozen.length > 0);
  useCommand('table.write', () => setOpen('write'));
  useCommand('table.rename', () => setOpen('rename'), !isReadOnly);
  useCommand('table.delete', () => void takeAway(), !isReadOnly);
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{table.title}</h1>
      {tables.length > 1 && (
        <Select
          quiet
          label="Table"
          value={table.id}
          options={tables.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(tableId) => setTableState({ tableId, at: {}, sort: undefined })}
        />
      )}
      <MenuButton label="Add to the table" trigger={<Button isDisabled={isReadOnly}>Add column…</Button>}>
        <MenuItem label="A question or a claim…" onAction={() => setOpen('column')} />
        <MenuItem label="The domains of RoB 2" onAction={() => void addRob2()} />
      </MenuButton>
      <MenuButton label="Frozen states" trigger={<Button>Freeze…</Button>}>
        <MenuItem label="Freeze the table as it is…" isDisabled={isReadOnly} onAction={() => setOpen('freeze')} />
        <MenuItem
          label={`What has changed since (${frozen.length} frozen)…`}
          isDisabled={frozen.length === 0}
          onAction={() => setOpen('frozen')}
        />
      </MenuButton>
      <Button onPress={() => setOpen('write')}>Write up…</Button>
      <ExportMenu id={table.id} />
      <MenuButton label="More" trigger={<Button>More…</Button>}>
        <MenuItem label="Rename…" isDisabled={isReadOnly} onAction={() => setOpen('rename')} />
        {reviews.map((review) => (
          <MenuItem
            key={review.id}
            label={reviews.length > 1 ? `New table for “${review.title}”` : 'New table'}
            isDisabled={isReadOnly}
            onAction={() => void beginTable(review.id, tables)}
          />
        ))}
        <MenuSeparator />
        <MenuItem label="Delete this table" isDanger isDisabled={isReadOnly} onAction={() => void takeAway()} />
      </MenuButton>
      {isOpen === 'column' && <ColumnDialog page={page} onClose={close} />}
      {isOpen === 'freeze' && <FreezeDialog table={table} onClose={close} />}
      {isOpen === 'frozen' && <FrozenDialog page={page} onClose={close} />}
      {isOpen === 'write' && <WriteUpDialog page={page} onClose={close} />}
      {isOpen === 'rename' && <RenameDialog table={table} onClose={close} />}
    </header>
  );
}

function RenameDialog({ table, onClose }: { table: Table; onClose: () => void }) {
  const form = useForm(`${table.id} title`, 'The title of a table', { title: table.title });
  const title = form.values.title.trim();
  const { close, cancel } = endings(form, onClose);
  const save = async () => {
    if (!form.mayKeep()) return;
    if (await apply(change(maker, 'Rename the table', table, { title }))) close();
  };
  return (
    <Dialog
      title="Rename the table"
      width="narrow"
      isOpen
      onClose={onClose}
      answer={{ verb: 'Rename', isAble: title !== '', onAnswer: () => void save(), onOtherwise: cancel }}
    >
      <TextField autoFocus label="Title" {...form.field('title')} />
    </Dialog>
  );
}
