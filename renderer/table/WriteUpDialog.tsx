import { useState } from 'react';
import type { TablePage } from '../../shared/api';
import { newNote, transact } from '../../shared/model/actions';
import { add } from '../../shared/model/edits';
import { weakPointsNote } from '../../shared/review/table/writeUp';
import { open } from '../app/navigation';
import { focusPaneAfterDialog } from '../app/panes';
import { apply, maker } from '../state/transact';
import { useCall } from '../state/useCall';
import { Dialog } from '../ui/Dialog';
import { Late } from '../ui/Late';
import { Segments } from '../ui/Segments';
import styles from './CellDialog.module.css';

/** An outline of what the table says, as a note; its weak points are told before, and stand beside it. */
export function WriteUpDialog({ page: { table }, onClose }: { page: TablePage; onClose: () => void }) {
  const [by, setBy] = useState<'theme' | 'claim'>('theme');
  const { data, failure } = useCall('writeUpTable', { id: table.id, by });
  const write = async () => {
    if (!data) return;
    const { title, markdown, weakPoints } = data;
    const note = newNote(maker, { title, text: markdown });
    const weakTitle = `Weak points: ${title}`;
    const weak =
      weakPoints.length > 0 ? newNote(maker, { title: weakTitle, text: weakPointsNote(title, weakPoints) }) : undefined;
    const step = transact(maker, `Write up “${title}”`.slice(0, 200), [note, ...(weak ? [weak] : [])].map(add));
    if (!(await apply(step))) return;
    onClose();
    open({ view: 'note', id: note.id }, { newTab: true });
    if (weak) open({ view: 'note', id: weak.id }, { split: true });
    focusPaneAfterDialog('main');
  };
  return (
    <Dialog
      title="Write it up"
      width="wide"
      isOpen
      onClose={onClose}
      answer={{ verb: 'Write the note', isAble: data !== undefined, onAnswer: () => void write() }}
    >
      <div className={styles.parts}>
        <p className={styles.help}>
          A note with a section for each {by === 'theme' ? 'column' : 'claim'}, the words of the sources quoted and
          cited in place. It is yours to rewrite; from there it goes out as Word, HTML, PDF or Markdown.
        </p>
        <Segments
          label="In sections"
          value={by}
          options={[
            { value: 'theme', label: 'By theme' },
            { value: 'claim', label: 'By claim' },
          ]}
          onChange={setBy}
        />
        {failure && <p role="alert">{failure.message}</p>}
        {!data && !failure && <Late>Gathering what the sources say…</Late>}
        {data && (
          <>
            <pre className={styles.preview} tabIndex={0} aria-label="The note">
              {data.markdown.replace(/ ?<!-- \S+ -->/g, '')}
            </pre>
            <section aria-label="Weak points">
              <h3 className={styles.title}>Weak points</h3>
              {data.weakPoints.length === 0 ? (
                <p className={styles.help}>None was found.</p>
              ) : (
                <ul>
                  {data.weakPoints.map(({ about, says }, at) => (
                    <li key={at}>
                      <strong>{about}</strong>: {says}
                    </li>
                  ))}
                </ul>
              )}
            </section>
          </>
        )}
      </div>
    </Dialog>
  );
}
