import { Label, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useId } from 'react';
import field from './Field.module.css';
import styles from './Segments.module.css';

export interface SegmentsProps<T extends string> {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
  /** Shows only the values; the label is for screen readers. */
  quiet?: boolean;
}

/** One of two to four values, all in sight. */
export function Segments<T extends string>({ label, value, options, onChange, quiet = false }: SegmentsProps<T>) {
  const labelId = useId();
  return (
    <div className={field.field}>
      {!quiet && (
        <Label id={labelId} elementType="span" className={field.label}>
          {label}
        </Label>
      )}
      <ToggleButtonGroup
        {...(quiet ? { 'aria-label': label } : { 'aria-labelledby': labelId })}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const chosen = options.find((option) => keys.has(option.value));
          if (chosen) onChange(chosen.value);
        }}
        className={styles.group ?? ''}
      >
        {options.map((option) => (
          <ToggleButton key={option.value} id={option.value} className={styles.segment ?? ''}>
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
