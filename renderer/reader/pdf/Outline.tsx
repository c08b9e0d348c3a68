import { useEffect, useState } from 'react';
import { sayProblem } from '../../state/messages';
import type { OpenPdf } from './openPdf';
import { placeOfEntry, type Entry } from './outlinePlace';
import styles from './PagesSide.module.css';

/** The outline that the file brings; an entry goes to its place, and the last one that begins before `current` says where one is. */
export function Outline({
  opened,
  current,
  goToPage,
}: {
  opened: OpenPdf;
  current: number;
  goToPage: (index: number, share?: number) => void;
}) {
  const [entries, setEntries] = useState<readonly Entry[]>();
  const pages = usePagesOf(opened, entries);
  useEffect(() => {
    if (opened.isClosed()) return;
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
      <Entries entries={entries} at={lastUpTo(pages, current)} onGo={(entry) => void go(entry)} />
    </nav>
  );
}

type PagesOf = ReadonlyMap<Entry, number>;
const NONE: readonly Entry[] = [];

/** The page of each entry that leads to one, in the order of the outline. */
function usePagesOf({ document }: OpenPdf, entries: readonly Entry[] = NONE): PagesOf {
  const [pages, setPages] = useState<PagesOf>(new Map());
  useEffect(() => {
    let isGone = false;
    const find = async () => {
      const found = new Map<Entry, number>();
      for (const entry of allOf(entries)) {
        const place = await placeOfEntry(document, entry);
        if (isGone) return;
        if (place) found.set(entry, place.index);
      }
      setPages(found);
    };
    void find();
    return () => {
      isGone = true;
    };
  }, [document, entries]);
  return pages;
}

const allOf = (entries: readonly Entry[]): Entry[] => entries.flatMap((entry) => [entry, ...allOf(entry.items)]);

const lastUpTo = (pages: PagesOf, current: number): Entry | undefined =>
  [...pages].findLast(([, page]) => page <= current)?.[0];

function Entries({
  entries,
  at,
  onGo,
}: {
  entries: readonly Entry[];
  at: Entry | undefined;
  onGo: (entry: Entry) => void;
}) {
  return (
    <ul>
      {entries.map((entry, index) => (
        <li key={index}>
          <button
            type="button"
            className={styles.entry}
            aria-current={entry === at ? 'location' : undefined}
            ref={entry === at ? intoSight : undefined}
            onClick={() => onGo(entry)}
          >
            {entry.title.trim() || 'Untitled'}
          </button>
          {entry.items.length > 0 && <Entries entries={entry.items} at={at} onGo={onGo} />}
        </li>
      ))}
    </ul>
  );
}

const intoSight = (entry: HTMLElement | null): void => entry?.scrollIntoView({ block: 'nearest' });
