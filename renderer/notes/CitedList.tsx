import { Button as AriaButton } from 'react-aria-components';
import type { NotePage } from '../../shared/api';
import { useOpenBeside } from '../app/useOpenBeside';
import styles from './CitedList.module.css';
import view from './NoteView.module.css';

/** The articles that the note cites, and keys that no article has. */
export function CitedList({ cites, unknownKeys }: Pick<NotePage, 'cites' | 'unknownKeys'>) {
  const openBeside = useOpenBeside();
  if (cites.length + unknownKeys.length === 0) return null;
  return (
    <section aria-label="Cited articles" className={view.part}>
      <h2 className={view.heading}>Cites</h2>
      <ul>
        {cites.map(({ id, citationKey, title }) => (
          <li key={id} className={styles.item}>
            <span className={styles.key}>@{citationKey}</span>
            <AriaButton className={styles.title ?? ''} onPress={() => openBeside({ view: 'article', id })}>
              {title}
            </AriaButton>
          </li>
        ))}
        {unknownKeys.map((key) => (
          <li key={key} className={styles.item}>
            <span className={styles.key}>@{key}</span> <span>no article has this key</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
