import { Search } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import {
  Autocomplete,
  Dialog as AriaDialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { Caps } from './Caps';
import { cx } from './cx';
import dialog from './Dialog.module.css';
import styles from './Picker.module.css';

export interface PickerItem {
  readonly id: string;
  readonly label: string;
  /** Said after the label, more quietly. */
  readonly detail?: string;
  readonly caps?: readonly string[];
  /** Set in the serif: somebody's words rather than the program's. */
  readonly serif?: boolean;
  /** Takes a second line before it is cut. */
  readonly isLong?: boolean;
}

export interface PickerProps {
  /** Names the dialog and its field. */
  label: string;
  placeholder: string;
  isOpen: boolean;
  onClose: () => void;
  text: string;
  onText: (text: string) => void;
  /** What fits the text, best first. */
  items: readonly PickerItem[];
  onPick: (id: string) => void;
  /** The items still fit an earlier text: Enter waits for those that fit this one. */
  isWaiting?: boolean;
  /** Said when nothing fits. */
  empty: string;
  foot?: ReactNode;
}

/** Type, and take one of what is offered: the palette, quick open, and every choice among many records. */
export function Picker(props: PickerProps) {
  const { label, placeholder, isOpen, onClose, text, onText, items, onPick, isWaiting = false, empty, foot } = props;
  const pick = (id: string) => {
    onClose();
    onPick(id);
  };
  const hasStepped = useRef(false);
  const onEnter = useEnter(items, isWaiting, pick, hasStepped);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
      className={dialog.overlay ?? ''}
    >
      <Modal className={cx(dialog.modal, dialog.medium)} data-overlay>
        <AriaDialog aria-label={label} className={dialog.dialog ?? ''}>
          <Autocomplete
            inputValue={text}
            onInputChange={(typed) => {
              hasStepped.current = false;
              onText(typed);
            }}
          >
            <SearchField aria-label={label} autoFocus className={styles.field ?? ''}>
              <Search size={16} aria-hidden />
              <Input
                placeholder={placeholder}
                className={styles.input ?? ''}
                onKeyDownCapture={(event) => {
                  // One Escape leaves; the field alone would first clear itself.
                  if (event.key === 'Escape') onClose();
                  if (event.key === 'Enter') onEnter(event);
                  if (STEPS.has(event.key)) hasStepped.current = true;
                }}
              />
            </SearchField>
            {/* Focusable because it scrolls. The menu itself must not be: then the field would lose the focus to it. */}
            <div className={styles.scroller} tabIndex={0} role="group" aria-label={label}>
              <Menu
                aria-label={label}
                items={items}
                onAction={(key) => pick(String(key))}
                renderEmptyState={() => (
                  <p role="status" className={styles.nothing}>
                    {!isWaiting && empty}
                  </p>
                )}
                className={styles.list ?? ''}
              >
                {(item) => (
                  <MenuItem id={item.id} textValue={item.label} className={styles.item ?? ''}>
                    <span
                      className={cx(
                        styles.label,
                        (item.serif || item.isLong) && styles.long,
                        item.serif && styles.serif,
                      )}
                    >
                      {item.label}
                    </span>
                    {item.detail && <span className={styles.detail}>{item.detail}</span>}
                    {item.caps && <Caps caps={item.caps} />}
                  </MenuItem>
                )}
              </Menu>
            </div>
          </Autocomplete>
          {foot && <div className={styles.foot}>{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The keys by which one steps from item to item. */
const STEPS: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp']);

/**
 * Enter takes the item that was stepped to since the last letter, else the first, and only of items that have caught up
 * with what was typed. The menu's own Enter acts when the key comes up, on whatever then stands there; and after each
 * letter it goes on marking the item that was first before, until it has drawn the new ones.
 */
function useEnter(
  items: readonly PickerItem[],
  isWaiting: boolean,
  pick: (id: string) => void,
  hasStepped: RefObject<boolean>,
) {
  const asked = useRef<{ readonly steppedTo: string | undefined }>(undefined);
  const take = (steppedTo: string | undefined) => {
    asked.current = undefined;
    const item = steppedTo === undefined ? items[0] : items.find(({ id }) => id === steppedTo);
    if (item) pick(item.id);
  };
  useEffect(() => {
    if (asked.current && !isWaiting) take(asked.current.steppedTo);
  });
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return; // that Enter ends a word of Chinese, Japanese or Korean
    event.preventDefault();
    event.stopPropagation();
    const active = event.currentTarget.getAttribute('aria-activedescendant');
    const key = active === null ? undefined : document.getElementById(active)?.dataset['key'];
    const steppedTo = hasStepped.current && key !== items[0]?.id ? key : undefined;
    if (isWaiting) asked.current = { steppedTo };
    else take(steppedTo);
  };
}
