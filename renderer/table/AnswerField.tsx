import type { TableColumn } from '../../shared/review/table/content';
import { STANCES } from '../../shared/model/records';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';

interface AnswerFieldProps {
  label: string;
  column: Pick<TableColumn, 'type' | 'options' | 'unit'>;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  autoFocus?: boolean;
}

/** A field of the kind that the column asks for. Its value is what `readAnswer` reads. */
export function AnswerField({ label, column, value, onChange, error, autoFocus = false }: AnswerFieldProps) {
  const options =
    column.type === 'claim' ? STANCES.map((stance) => ({ key: stance, name: stance })) : (column.options ?? []);
  if (column.type === 'text' || column.type === 'number')
    return (
      <TextField
        autoFocus={autoFocus}
        label={column.unit === undefined ? label : `${label}, in ${column.unit}`}
        value={value}
        onChange={onChange}
        error={error}
        serif
        {...(column.type === 'text' ? { rows: 3 } : {})}
      />
    );
  return (
    <>
      <Select
        autoFocus={autoFocus}
        label={label}
        value={value}
        options={[{ value: '', label: '–' }, ...options.map(({ key, name }) => ({ value: key, label: name }))]}
        onChange={onChange}
      />
      {error !== undefined && <p role="alert">{error}</p>}
    </>
  );
}
