import type { EvidenceId, HighlightId, NoteId, StatementId } from '../../shared/model/ids';
import { addAll, newNote, removeOne } from '../../shared/model/actions';
import { STANCES, type Stance } from '../../shared/model/records';
import { useCommand } from '../app/commands';
import { compareRequest } from '../app/compare/compareRequest';
import { changeStance } from '../app/evidence/evidenceEdits';
import { linkRequest } from '../app/evidence/linkRequest';
import { STANCE_LOOKS } from '../app/evidence/stances';
import { stanceTarget } from '../app/evidence/stanceTarget';
import { apply, maker, sayUndoable } from '../state/transact';
import type { PlacedStatement } from './statements';

const wordsOf = ({ statement }: PlacedStatement['shown']): string =>
  statement.content.map(({ quote }) => quote).join(' ');

/** What the keys do while an accepted statement is in focus and no words are selected. */
export function useStatementCommands({
  statement: placed,
  linkAtHand,
  setLinkAtHand,
  focusById,
  openNote,
  pickOrigin,
}: {
  statement: PlacedStatement | undefined;
  linkAtHand: EvidenceId | undefined;
  setLinkAtHand: (id: EvidenceId | undefined) => void;
  focusById: (id: string | undefined) => void;
  openNote: (id: NoteId) => void;
  pickOrigin: (id: StatementId | HighlightId) => void;
}): void {
  const shown = placed?.shown;
  const isFocused = shown !== undefined;

  const requestLink = (stance: Stance) => {
    if (!shown) return;
    const { statement, links } = shown;
    linkRequest.set({
      fromId: statement.id,
      stance,
      words: wordsOf(shown),
      linked: links.map(({ claim }) => claim.id),
      onLinked: (id) => {
        focusById(statement.id);
        setLinkAtHand(id);
      },
    });
  };
  const takeStance = (stance: Stance) => {
    const target = stanceTarget({ hasSelection: false, link: linkAtHand, hasSource: isFocused });
    if (target?.act === 'pick') return requestLink(stance);
    const link = shown?.links.find(({ evidence }) => evidence.id === target?.link);
    if (link) void changeStance(link.evidence, stance);
  };
  const takeBack = async () => {
    if (!shown || !(await apply({ ...removeOne(maker, shown.statement), label: 'Take back statement' }))) return;
    focusById(undefined);
    sayUndoable('Statement taken back. It is suggested again.');
  };
  const writeNote = async () => {
    if (!shown) return;
    const note = newNote(maker, { text: '', aboutIds: [shown.statement.id] });
    if (await apply(addAll(maker, [note], 'Write a note'))) openNote(note.id);
  };

  useCommand('mark.link', () => requestLink('supports'), isFocused);
  for (const stance of STANCES) {
    // eslint-disable-next-line react-hooks/rules-of-hooks -- always the same four
    useCommand(STANCE_LOOKS[stance].command, () => takeStance(stance), isFocused);
  }
  useCommand('mark.note', () => void writeNote(), isFocused);
  useCommand('mark.delete', () => void takeBack(), isFocused);
  useCommand(
    'compare.open',
    () => shown && compareRequest.set({ passage: { id: shown.statement.id }, words: wordsOf(shown) }),
    isFocused,
  );
  useCommand('statement.origin', () => shown && pickOrigin(shown.statement.id), isFocused);
}
