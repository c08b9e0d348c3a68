import type { TablePage } from '../../shared/api';
import { transact } from '../../shared/model/actions';
import { add, remove, update } from '../../shared/model/edits';
import type { ClaimId } from '../../shared/model/ids';
import type { Column } from '../../shared/model/records';
import { LEVELS, type ColumnOption, type ColumnType } from '../../shared/model/tableRecords';
import { exchangePlaces, FIRST_JUDGEMENTS, newColumn, optionsNamed, placeAfter } from '../../shared/review/table/build';
import { apply, maker, sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { endings, useForm } from '../state/useForm';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import styles from './CellDialog.module.css';
import { setTableState } from '../app/table/tableState';

const TYPES = [
  { value: 'text', label: 'Words' },
  { value: 'number', label: 'A number' },
  { value: 'choice', label: 'A choice' },
  { value: 'judgement', label: 'A judgement, as of the risk of bias' },
  { value: 'claim', label: 'A claim: evidence for and against it' },
] as const satisfies readonly { value: ColumnType; label: string }[];

/** More claims than anyone looks through in a list. */
const MOST_CLAIMS = 500;

interface ColumnDialogProps {
  page: TablePage;
  /** Absent for a new one. */
  column?: Column | undefined;
  onClose: () => void;
}

/** A question that is put to every source: made or changed, moved, sorted by, or taken away. */
export function ColumnDialog({ page: { table, columns }, column, onClose }: ColumnDialogProps) {
  const form = useForm<ColumnForm>(
    column ? `${column.id} column` : `${table.id} new-column`,
    column ? 'A column of a table' : 'A new column of a table',
    formOf(column),
  );
  const { values, field } = form;
  const { type, name, help, unit, many, choices, levels, claimId } = values;
  const { close, cancel } = endings(form, onClose);
  const { data: claims } = useCall('list', { kind: 'claim', sort: 'title', limit: MOST_CLAIMS });
  const claim = claims?.items.find(({ id }) => id === claimId);
  const names = choices
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const called = name.trim() || (type === 'claim' ? (claim?.title ?? '') : '');
  const isWhole = called !== '' && (type !== 'choice' || names.length > 0) && (type !== 'claim' || claimId !== '');
  const options = type === 'judgement' ? levels : type === 'choice' ? optionsNamed(names, column?.options) : undefined;
  const save = async () => {
    if (!isWhole || !form.mayKeep()) return;
    const fields = { name: called, type, help: help.trim(), unit: unit.trim(), options, many };
    const place = column?.place ?? placeAfter(columns);
    const whole = { ...fields, ...(type === 'claim' && { claimId: claimId as ClaimId }) }; // chosen from the list of claims
    const made = newColumn(maker, table.id, whole, place);
    const empty = { help: null, unit: null, options: null, many: null };
    const { id: _id, kind: _kind, createdAt: _at, updatedAt: _then, ...set } = made;
    const edit = column ? update<Column>(column.id, { ...empty, ...set }, column.updatedAt) : add(made);
    const label = `${column ? 'Change' : 'Add'} the column “${called}”`.slice(0, 200);
    if (await apply(transact(maker, label, [edit]))) close();
  };
  return (
    <Dialog
      title={column ? 'Column' : 'New column'}
      isOpen
      onClose={onClose}
      answer={{
        verb: column ? 'Keep' : 'Add column',
        isAble: isWhole,
        onAnswer: () => void save(),
        onOtherwise: cancel,
      }}
    >
      <TextField
        autoFocus
        label={type === 'claim' ? 'Heading (the claim’s words when empty)' : 'Heading'}
        {...field('name')}
      />
      {!column && <Select label="Its cells hold" options={TYPES} {...field('type')} />}
      {type === 'claim' && !column && (
        <Select
          label="Claim"
          options={[
            { value: '', label: claims?.items.length === 0 ? 'There is no claim yet' : 'Choose a claim' },
            ...(claims?.items ?? []).map(({ id, title }) => ({ value: id as string, label: title })),
          ]}
          {...field('claimId')}
        />
      )}
      <TextField label="The question in full, or what counts as an answer" {...field('help')} rows={2} />
      {type === 'number' && <TextField label="Unit" {...field('unit')} placeholder="weeks" />}
      {type === 'choice' && <TextField label="Choices, one a line" {...field('choices')} rows={4} />}
      {type === 'judgement' &&
        LEVELS.map((level) => (
          <TextField
            key={level}
            label={`What “${FIRST_JUDGEMENTS.find((each) => each.level === level)?.name}” is called`}
            value={levels.find((each) => each.level === level)?.name ?? ''}
            onChange={(next) =>
              form.fill(
                'levels',
                levels.map((each) => (each.level === level ? { ...each, name: next } : each)),
              )
            }
          />
        ))}
      {(type === 'text' || type === 'choice') && (
        <Checkbox isSelected={many} onChange={(next) => form.fill('many', next)}>
          Several answers may stand side by side without contradiction
        </Checkbox>
      )}
      {column && <ColumnActions {...{ column, columns, onClose }} onGone={close} />}
    </Dialog>
  );
}

interface ColumnForm extends Record<'name' | 'help' | 'unit' | 'choices' | 'claimId', string> {
  readonly [field: string]: unknown;
  readonly type: ColumnType;
  readonly many: boolean;
  readonly levels: readonly ColumnOption[];
}

const formOf = (column: Column | undefined): ColumnForm => ({
  ...{ type: column?.type ?? 'text', name: column?.name ?? '', help: column?.help ?? '', unit: column?.unit ?? '' },
  many: column?.many === true,
  choices: column?.type === 'choice' ? namesOf(column.options) : '',
  levels: column?.type === 'judgement' ? (column.options ?? []) : FIRST_JUDGEMENTS,
  claimId: column?.claimId ?? '',
});

const namesOf = (options: readonly ColumnOption[] = []): string => options.map(({ name }) => name).join('\n');

/** What is done with the column as a whole. */
function ColumnActions({
  column,
  columns,
  onClose,
  onGone,
}: {
  column: Column;
  columns: readonly Column[];
  onClose: () => void;
  /** There is nothing left to be written of it. */
  onGone: () => void;
}) {
  const at = columns.findIndex(({ id }) => id === column.id);
  const move = async (by: 1 | -1) => {
    const other = columns[at + by];
    if (other && (await apply(exchangePlaces(maker, column, other)))) onClose();
  };
  const sort = (descending: boolean) => {
    setTableState({ sort: { by: column.id, descending } });
    onClose();
  };
  const takeAway = async () => {
    const label = `Delete the column “${column.name}”`.slice(0, 200);
    if (!(await apply(transact(maker, label, [remove(column.id, column.updatedAt)])))) return;
    onGone();
    sayUndoable(`“${column.name}” deleted with its cells.`);
  };
  return (
    <div className={styles.actions}>
      <Button onPress={() => sort(false)}>Sort ascending</Button>
      <Button onPress={() => sort(true)}>Sort descending</Button>
      <Button isDisabled={at <= 0} onPress={() => void move(-1)}>
        Move left
      </Button>
      <Button isDisabled={at < 0 || at >= columns.length - 1} onPress={() => void move(1)}>
        Move right
      </Button>
      <Button look="danger" onPress={() => void takeAway()}>
        Delete column
      </Button>
    </div>
  );
}
