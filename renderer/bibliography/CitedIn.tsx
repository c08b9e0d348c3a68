import type { Bibliography } from '../../shared/api';
import { open } from '../app/navigation';
import { TextButton } from '../ui/TextButton';
import styles from './BibliographyPage.module.css';

/** Which of the notes cite a work; each leads to its note. */
export function CitedIn({ notes }: { notes: NonNullable<Bibliography['entries'][number]['citedIn']> }) {
  if (notes.length === 0) return null;
  return (
    <p className={styles.citedIn}>
      Cited in{' '}
      {notes.map(({ id, title }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <TextButton className={styles.link} onPress={() => open({ view: 'note', id })}>
            {shortened(title)}
          </TextButton>
        </span>
      ))}
    </p>
  );
}

/** A note without a title is called by its first line, which may be long. */
const shortened = (title: string): string =>
  title.length > 60 ? `${title.slice(0, 60).replace(/\s+\S*$/, '')}…` : title;
