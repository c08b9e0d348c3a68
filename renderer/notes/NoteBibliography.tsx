import type { Bibliography } from '../../shared/api';
import { isIdOf } from '../../shared/model/ids';
import { copyBibliography } from '../app/references/copyAndSave';
import { Entry } from '../app/references/Entry';
import { StylePicker } from '../app/references/StylePicker';
import { useOpenBeside } from '../app/useOpenBeside';
import { cx } from '../ui/cx';
import { Button } from '../ui/Button';
import styles from './NoteBibliography.module.css';
import view from './NoteView.module.css';
import type { CitedWorks } from './useCitedWorks';

/** The list of what the note cites, as it is written now, in the style that the user likes; and keys that no article has. */
export function NoteBibliography({ wanted, bibliography, isPrevious, failure }: CitedWorks) {
  if (failure) return <p className={styles.unknown}>{failure}</p>;
  if (!bibliography) return null;
  const { entries, unknown } = bibliography;
  return (
    <section aria-label="Bibliography" className={view.part}>
      <header className={styles.head}>
        <h2 className={view.heading}>
          Bibliography <span className={styles.count}>{entries.length}</span>
        </h2>
        <StylePicker />
        <Button look="quiet" isDisabled={entries.length === 0} onPress={() => void copyBibliography(wanted, entries)}>
          Copy
        </Button>
      </header>
      <ul aria-label="Cited works" className={cx(styles.entries, isPrevious && styles.previous)}>
        {entries.map((entry) => (
          <CitedWork key={entry.id} entry={entry} />
        ))}
        {unknown.map((key) => (
          <li key={key} className={styles.unknown}>
            <span className={styles.key}>@{key}</span> No article has this key.
          </li>
        ))}
      </ul>
    </section>
  );
}

function CitedWork({ entry: { id, text } }: { entry: Bibliography['entries'][number] }) {
  const openBeside = useOpenBeside();
  return (
    <li className={styles.entry}>
      <Entry html={text} />
      {isIdOf('article', id) && (
        <Button look="quiet" onPress={() => openBeside({ view: 'article', id })}>
          Open
        </Button>
      )}
    </li>
  );
}
