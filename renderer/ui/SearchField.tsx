import { X } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import {
  Button,
  Input,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components';
import { cx } from './cx';
import styles from './SearchField.module.css';

export interface SearchFieldProps extends Omit<
  AriaSearchFieldProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  label: string;
  placeholder?: string;
  /** Stands at the left, as a picture of what is searched. */
  icon?: ReactNode;
  /** Stands at the right while the field is empty, as the key that leads here. */
  hint?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
  /** Has no frame until it is used. */
  quiet?: boolean;
  /** The list elsewhere that shows what fits, while the focus stays in the field. */
  suggestions?: { readonly listId: string; readonly isShown: boolean; readonly activeId: string | undefined };
  /** Hears where the caret goes, in UTF-16 units. */
  onCaret?: (at: number) => void;
  /** Sees keys before the field does. */
  onKeyDownCapture?: (event: KeyboardEvent) => void;
}

export function SearchField(props: SearchFieldProps) {
  const {
    label,
    placeholder,
    icon,
    hint,
    inputRef,
    quiet = false,
    suggestions,
    onCaret,
    onKeyDownCapture,
    ...rest
  } = props;
  return (
    <AriaSearchField {...rest} aria-label={label} className={cx(styles.field, quiet && styles.quiet)}>
      {icon}
      <Input
        className={styles.input ?? ''}
        placeholder={placeholder ?? label}
        {...(inputRef ? { ref: inputRef } : {})}
        {...(onCaret
          ? { onSelect: ({ currentTarget }) => onCaret(currentTarget.selectionEnd ?? currentTarget.value.length) }
          : {})}
        {...(onKeyDownCapture ? { onKeyDownCapture } : {})}
        {...(suggestions ? comboboxOf(suggestions) : {})}
      />
      {hint && <span className={styles.hint}>{hint}</span>}
      <Button className={styles.clear ?? ''} aria-label="Clear">
        <X size={14} aria-hidden />
      </Button>
    </AriaSearchField>
  );
}

/** The field stands for its whole pane, as for the key that goes from pane to pane. */
const comboboxOf = ({ listId, isShown, activeId }: NonNullable<SearchFieldProps['suggestions']>) => ({
  role: 'combobox',
  'data-focus-first': true,
  'aria-autocomplete': 'list' as const,
  'aria-expanded': isShown,
  ...(isShown ? { 'aria-controls': listId } : {}),
  ...(isShown && activeId !== undefined ? { 'aria-activedescendant': activeId } : {}),
});
