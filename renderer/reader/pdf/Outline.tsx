import { useEffect, useState } from 'react';
import { sayProblem } from '../../state/messages';
import type { OpenPdf } from './openPdf';
import { placeOfEntry, type Entry } from './outlinePlace';
import styles from './PagesSide.module.css';

/** The outline that the file brings; an entry goes to its place. */
export function Outline({ opened, goToPage }: { opened: OpenPdf; goToPage: (index: number, share?: number) => void }) {
  const [entries, setEntries] = useState<readonly Entry[]>();
  useEffect(() => {
    let isGone = false;
    opened.document.getOutline().then(
      (outline) => !isGone && setEntries(outline ?? []),
      () => !isGone && setEntries([]), // a damaged outline is as good as none
    );
    return () => {
      isGone = true;
    };
  }, [opened]);

  const go = async (entry: Entry) => {
    const place = await placeOfEntry(opened.document, entry);
    if (place) goToPage(place.index, place.share);
    else sayProblem('This entry of the outline leads to no page of the file.');
  };

  if (!entries) return null;
  if (entries.length === 0) return <p className={styles.none}>This PDF has no outline.</p>;
  return (
    <nav aria-label="Outline" className={styles.outline}>
      <Entries entries={entries} onGo={(entry) => void go(entry)} />
    </nav>
  );
}

function Entries({ entries, onGo }: { entries: readonly Entry[]; onGo: (entry: Entry) => void }) {
  return (
    <ul>
      {entries.map((entry, index) => (
        <li key={index}>
          <button type="button" className={styles.entry} onClick={() => onGo(entry)}>
            {entry.title.trim() || 'Untitled'}
          </button>
          {entry.items.length > 0 && <Entries entries={entry.items} onGo={onGo} />}
        </li>
      ))}
    </ul>
  );
}
