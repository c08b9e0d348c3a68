import { useRef, useState } from 'react';
import { useCommand } from '../../app/commands';
import styles from './PagesBar.module.css';
import { pageNamed } from './pageNamed';

/** The number of the page in sight, as it is printed; typing another and Enter goes there. */
export function PageField({
  current,
  labels,
  goToPage,
}: {
  current: number;
  labels: readonly string[];
  goToPage: (index: number) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const label = labels[current] ?? '';
  const isCounted = label === String(current + 1);
  useCommand('pages.goTo', () => field.current?.select());
  const go = () => {
    const index = pageNamed(typed ?? '', labels);
    if (index !== undefined) goToPage(index);
    setTyped(undefined);
  };
  return (
    <span className={styles.where}>
      <input
        ref={field}
        aria-label="Page"
        className={styles.number}
        value={typed ?? label}
        size={Math.max(3, label.length)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          else if (event.key === 'Escape') setTyped(undefined);
          else return;
          event.preventDefault();
          event.currentTarget.blur();
          document
            .querySelector<HTMLElement>('[data-focus-first][aria-label^="Text:"]')
            ?.focus({ preventScroll: true });
        }}
      />
      <span>{isCounted ? `of ${labels.length}` : `${current + 1} of ${labels.length}`}</span>
    </span>
  );
}
