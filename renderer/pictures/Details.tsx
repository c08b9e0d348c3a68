import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './Details.module.css';

/** What is chosen in a picture, in words, below it. */
export const Details = ({ children }: { children: ReactNode }) => (
  <section aria-label="What is chosen" className={styles.details}>
    {children}
  </section>
);

/** What there is to open, each with what it says of itself. */
export function OpenList({
  items,
}: {
  items: readonly { key: string; lead?: ReactNode; words: string; onOpen: () => void }[];
}) {
  return (
    <ul className={styles.list}>
      {items.map(({ key, lead, words, onOpen }) => (
        <li key={key}>
          <Button className={styles.open ?? ''} onPress={onOpen}>
            {lead}
            <span className={styles.words}>{words}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

export const DetailsTitle = ({ children, source }: { children: ReactNode; source?: string }) => (
  <p className={styles.title}>
    <span className={styles.name}>{children}</span>
    {source && <span className={styles.source}> {source}</span>}
  </p>
);

export const Hint = ({ children }: { children: ReactNode }) => <p className={styles.hint}>{children}</p>;
