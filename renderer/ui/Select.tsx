import { Check, ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { cx } from './cx';
import field from './Field.module.css';
import menu from './Menu.module.css';
import popover from './Popover.module.css';
import styles from './Select.module.css';

export interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
  /** Shows only the value; the label is for screen readers. */
  quiet?: boolean;
  autoFocus?: boolean;
}

/** One of a few values, in a list that opens. */
export function Select<T extends string>({
  label,
  value,
  options,
  onChange,
  quiet = false,
  autoFocus = false,
}: SelectProps<T>) {
  return (
    <AriaSelect
      autoFocus={autoFocus}
      {...(quiet ? { 'aria-label': label } : {})}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      className={field.field ?? ''}
    >
      {!quiet && <Label className={field.label}>{label}</Label>}
      <Button className={cx(styles.button, quiet && styles.quiet)}>
        <SelectValue className={styles.value ?? ''}>
          {options.find((option) => option.value === value)?.label}
        </SelectValue>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={popover.popover ?? ''} data-overlay>
        <ListBox className={menu.menu ?? ''} items={options.map((option) => ({ id: option.value, ...option }))}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={cx(menu.item, styles.option)}>
              <span className={menu.label}>{option.label}</span>
              <Check size={14} aria-hidden />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
