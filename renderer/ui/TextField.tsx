import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { cx } from './cx';
import styles from './Field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: string;
  help?: string | undefined;
  /** What is wrong with the value, when something is. */
  error?: string | undefined;
  placeholder?: string;
  /** At least so many lines are shown; it grows with what is written. */
  rows?: number;
  /** What is read and written is set in the serif; the program's own words are not. */
  serif?: boolean;
}

export function TextField({ label, help, error, placeholder, rows, serif = false, ...props }: TextFieldProps) {
  const input = { ...(placeholder === undefined ? {} : { placeholder }) };
  return (
    <AriaTextField {...props} isInvalid={error !== undefined} className={styles.field ?? ''}>
      <Label className={styles.label}>{label}</Label>
      {rows === undefined ? (
        <Input {...input} className={cx(styles.input, serif && styles.serif)} />
      ) : (
        <TextArea
          {...input}
          rows={rows}
          className={cx(styles.input, styles.area)}
          style={{ minHeight: `calc(${rows}lh + 2 * var(--space-2))` }}
        />
      )}
      {help !== undefined && error === undefined && (
        <Text slot="description" className={styles.help ?? ''}>
          {help}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
