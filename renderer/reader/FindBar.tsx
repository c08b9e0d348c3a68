import { ChevronDown, ChevronUp, Highlighter, X } from 'lucide-react';
import { useRef } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { IconButton } from '../ui/IconButton';
import styles from './FindBar.module.css';
import type { Find } from './useFind';

/** Find in this text: Enter goes to the next match, Shift+Enter back, Escape returns to the text. */
export function FindBar({
  find,
  onClose,
  onMark,
}: {
  find: Find;
  onClose: () => void;
  /** Makes a highlight of the match one stands on. */
  onMark: () => void;
}) {
  const { query, setQuery, count, index, step } = find;
  const field = useRef<HTMLInputElement>(null);
  const where =
    query.trim() === ''
      ? ''
      : count === 0
        ? 'Not in this text'
        : `${(index + 1).toLocaleString('en')} of ${count.toLocaleString('en')}`;
  return (
    <div role="search" aria-label="Find in this text" className={styles.bar} data-keeps-selection>
      <SearchField
        aria-label="Find in this text"
        autoFocus
        value={query}
        onChange={setQuery}
        className={styles.field ?? ''}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onMark();
          else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onClose();
          else if (event.key === 'f' && (event.ctrlKey || event.metaKey)) field.current?.select();
          else return event.continuePropagation();
          event.preventDefault();
        }}
      >
        <Input ref={field} placeholder="Find in this text" className={styles.input ?? ''} />
      </SearchField>
      <span role="status" className={styles.count}>
        {where}
      </span>
      <IconButton icon={ChevronUp} label="Previous match" caps={['Shift', 'Enter']} onPress={() => step(-1)} />
      <IconButton icon={ChevronDown} label="Next match" caps={['Enter']} onPress={() => step(1)} />
      <IconButton
        icon={Highlighter}
        label="Highlight this match"
        caps={['Ctrl', 'Enter']}
        isDisabled={index < 0}
        onPress={onMark}
      />
      <IconButton icon={X} label="Close" caps={['Esc']} onPress={onClose} />
    </div>
  );
}
