import { useRef, useState } from 'react';
import type { NotePage } from '../../shared/api';
import { change } from '../../shared/model/actions';
import type { EvidenceId } from '../../shared/model/ids';
import { firstLine } from '../../shared/model/queries';
import { STANCES, type Stance } from '../../shared/model/records';
import { CommandButton } from '../app/CommandButton';
import { useCommand } from '../app/commands';
import { changeStance } from '../app/evidence/evidenceEdits';
import { LinkedClaimLine } from '../app/evidence/LinkedClaimLine';
import { linkRequest } from '../app/evidence/linkRequest';
import { STANCE_LOOKS } from '../app/evidence/stances';
import { stanceTarget } from '../app/evidence/stanceTarget';
import { exportRequest } from '../app/references/exportRequest';
import type { ItemTarget, Place } from '../app/target';
import { useStore } from '../state/store';
import { apply, maker } from '../state/transact';
import { useCall } from '../state/useCall';
import { EmptyState } from '../ui/EmptyState';
import hidden from '../ui/unseen.module.css';
import { AboutList } from './AboutList';
import { Conflict } from './Conflict';
import { HighlightPicker } from './HighlightPicker';
import { NoteBibliography } from './NoteBibliography';
import { NoteEditor } from './NoteEditor';
import { NotePreview } from './NotePreview';
import { NoteStatus } from './NoteStatus';
import { QuotationList } from './QuotationList';
import { withBlock } from './quoting';
import styles from './NoteView.module.css';
import { useCitedWorks } from './useCitedWorks';
import { deleteNote } from './deleteNote';
import { useNoteWriter } from './useNoteWriter';

/** A note in a tab or beside a text. */
export function NoteView({ target }: { target: Extract<ItemTarget, { view: 'note' }> }) {
  const { data, failure } = useCall('note', { id: target.id });
  if (data) return <OpenNote key={data.note.id} page={data} arrived={target.at} />;
  return failure ? <EmptyState title="This note cannot be shown">{failure.message}</EmptyState> : null;
}

/** Words of a note beyond these tell nothing more about which claims are likely. */
const LIKELY_BY = 400;

function OpenNote({ page, arrived }: { page: NotePage; arrived: Place | undefined }) {
  const { note, about, links, seq } = page;
  const writer = useNoteWriter(note, seq);
  const state = useStore(writer.state);
  const cited = useCitedWorks(state.text);
  const [isPreview, setPreview] = useState(false);
  const [linkAtHand, setLinkAtHand] = useState<EvidenceId>();
  const remove = async () => {
    await writer.finish();
    await deleteNote(note.id);
  };
  const [isNew] = useState(note.text === '');
  /** Where the writer last was: quotations are put there, else at the end. */
  const caret = useRef(Infinity);
  const [writeOn, setWriteOn] = useState<{ readonly at: number }>();

  const requestLink = (stance: Stance) => {
    writer.flush();
    linkRequest.set({
      fromId: note.id,
      stance,
      words: state.text.slice(0, LIKELY_BY),
      linked: links.map(({ claim }) => claim.id),
      onLinked: setLinkAtHand,
    });
  };
  const takeStance = (stance: Stance) => {
    const target = stanceTarget({ hasSelection: false, link: linkAtHand, hasSource: true });
    if (target?.act === 'pick') return requestLink(stance);
    const link = links.find(({ evidence }) => evidence.id === target?.link);
    if (link) void changeStance(link.evidence, stance);
  };
  useCommand('mark.link', () => requestLink('supports'));
  useCommand('note.preview', () => setPreview((now) => !now));
  useCommand('note.delete', () => void remove());
  useCommand('notes.export', () => {
    writer.flush();
    exportRequest.set({ ids: [note.id] });
  });
  for (const stance of STANCES) {
    // eslint-disable-next-line react-hooks/rules-of-hooks -- always the same four
    useCommand(STANCE_LOOKS[stance].command, () => takeStance(stance));
  }

  return (
    <div className={styles.note}>
      <h1 className={hidden.unseen}>{note.title || firstLine(note.text) || 'Empty note'}</h1>
      <div className={styles.bar}>
        <NoteStatus state={state} />
        <CommandButton id="mark.link" look="quiet">
          Link
        </CommandButton>
        <CommandButton id="note.insertHighlight" look="quiet">
          Quote
        </CommandButton>
        <CommandButton id="note.preview" look="quiet">
          {isPreview ? 'Write' : 'Preview'}
        </CommandButton>
        <CommandButton id="notes.export" look="quiet">
          Export
        </CommandButton>
        <CommandButton id="note.delete" look="quiet">
          Delete
        </CommandButton>
      </div>
      <div className={styles.scroller} tabIndex={0} data-note role="group" aria-label="Note">
        <div className={styles.column}>
          <AboutList
            about={about}
            onRemove={(id) => {
              const aboutIds = note.aboutIds.filter((each) => each !== id);
              void apply(change(maker, 'Detach note', note, { aboutIds }));
            }}
          />
          {state.conflict && <Conflict theirs={state.conflict.theirs} onSettle={(by) => writer.settle(by)} />}
          {isPreview ? (
            <NotePreview text={state.text} />
          ) : (
            <NoteEditor
              text={state.text}
              onType={(text) => writer.type(text)}
              onLeave={(at) => {
                caret.current = at;
                writer.flush();
              }}
              autoFocus={isNew}
              writeOn={writeOn}
              arrived={arrived}
              unknown={cited.unknown}
            />
          )}
          {links.length > 0 && (
            <section aria-label="Linked claims" className={styles.part}>
              <h2 className={styles.heading}>This note</h2>
              {links.map((link) => (
                <LinkedClaimLine
                  key={link.evidence.id}
                  link={link}
                  isAtHand={link.evidence.id === linkAtHand}
                  onFocus={() => setLinkAtHand(link.evidence.id)}
                />
              ))}
            </section>
          )}
          <NoteBibliography {...cited} />
          <QuotationList noteId={note.id} checkedText={note.text} writer={writer} />
        </div>
      </div>
      <HighlightPicker
        onQuote={(block) => {
          const quoted = withBlock(writer.state.get().text, block, caret.current);
          writer.type(quoted.text);
          setWriteOn({ at: quoted.caret });
        }}
      />
    </div>
  );
}
