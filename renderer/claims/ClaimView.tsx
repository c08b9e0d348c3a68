import { useRef, useState } from 'react';
import type { ClaimPage } from '../../shared/api';
import { addAll, newNote, removeOne } from '../../shared/model/actions';
import type { EvidenceId } from '../../shared/model/ids';
import { STANCES } from '../../shared/model/records';
import { CommandButton } from '../app/CommandButton';
import { useCommand } from '../app/commands';
import { compareRequest } from '../app/compare/compareRequest';
import { changeStance } from '../app/evidence/evidenceEdits';
import { STANCE_LOOKS } from '../app/evidence/stances';
import { dispatchNavigation, open } from '../app/navigation';
import type { ItemTarget } from '../app/target';
import { useWriteBeside } from '../app/useOpenBeside';
import { apply, maker, sayUndoable } from '../state/transact';
import { useCall } from '../state/useCall';
import { EmptyState } from '../ui/EmptyState';
import { RecordColumn } from '../ui/RecordColumn';
import { ClaimHistory } from './ClaimHistory';
import { ClaimText } from './ClaimText';
import styles from './ClaimView.module.css';
import { Confidence } from './Confidence';
import { EvidenceGroup } from './EvidenceGroup';
import { wordsIn } from './EvidenceItem';
import { ExportMenu } from './ExportMenu';
import { exportClaims } from './exporting';
import { NotesAbout } from './NotesAbout';
import { Origins } from './Origins';
import { Proposals } from './Proposals';
import { Relations } from './Relations';
import { RelatePicker } from './RelatePicker';
import { SilenceDialog, Silences } from './Silences';
import { Standing } from './Standing';
import { useArrival } from './useArrival';

/** A claim in a tab or beside a text: its words, one's confidence, and the evidence by stance. */
export function ClaimView({ target }: { target: Extract<ItemTarget, { view: 'claim' }> }) {
  const { data, failure } = useCall('claim', { id: target.id });
  if (data) return <OpenClaim key={data.claim.id} page={data} words={target.words} />;
  return failure ? <EmptyState title="This claim cannot be shown">{failure.message}</EmptyState> : null;
}

function OpenClaim({ page, words }: { page: ClaimPage; words: string | undefined }) {
  const { claim, evidence, relations, notes } = page;
  const [dialog, setDialog] = useState<'relate' | 'silence'>();
  const [atHandId, setAtHand] = useState<EvidenceId>();
  const column = useRef<HTMLDivElement>(null);
  useArrival(column, words);
  const writeBeside = useWriteBeside();
  const atHand = evidence.find((shown) => shown.evidence.id === atHandId);
  const close = () => setDialog(undefined);

  const writeNote = async () => {
    const note = newNote(maker, { text: '', aboutIds: [claim.id] });
    if (await apply(addAll(maker, [note], 'Write a note'))) writeBeside(note.id);
  };
  const remove = async () => {
    if (!(await apply(removeOne(maker, claim)))) return;
    dispatchNavigation({ type: 'forget', ids: [claim.id] });
    sayUndoable('Claim deleted with its links and relations. Its passages and notes stay.');
  };

  useCommand('claim.provenance', () => open({ view: 'pictures', picture: 'tree', claimId: claim.id }));
  useCommand('claim.packet', () => void exportClaims('packet', [claim.id]));
  useCommand(
    'compare.open',
    () =>
      atHand &&
      atHand.from.kind !== 'note' &&
      compareRequest.set({ passage: { id: atHand.from.id }, words: wordsIn(atHand.from) }),
    atHand !== undefined && atHand.from.kind !== 'note',
  );
  useCommand('search.similar', () => open({ view: 'search', like: { id: claim.id, title: claim.text } }));
  useCommand('claim.relate', () => setDialog('relate'));
  useCommand('claim.silence', () => setDialog('silence'));
  useCommand('claim.delete', () => void remove());
  useCommand('mark.note', () => void writeNote());
  for (const stance of STANCES) {
    // eslint-disable-next-line react-hooks/rules-of-hooks -- always the same four
    useCommand(
      STANCE_LOOKS[stance].command,
      () => atHand && void changeStance(atHand.evidence, stance),
      atHand !== undefined,
    );
  }

  return (
    <>
      <RecordColumn columnRef={column} label={`Claim: ${claim.text}`}>
        <ClaimText claim={claim} />
        <Confidence claim={claim} />
        <ClaimHistory claim={claim} />
        <Standing page={page} />
        {evidence.length === 0 && (
          <p className={styles.invitation}>
            No evidence yet. Select words in a text and press L to link them here; S, D, Q and M say how they stand to
            it.
          </p>
        )}
        {STANCES.map((stance) => (
          <EvidenceGroup
            key={stance}
            stance={stance}
            evidence={evidence.filter((shown) => shown.evidence.stance === stance)}
            atHandId={atHandId}
            onFocus={setAtHand}
          />
        ))}
        <Origins claim={claim} page={page} />
        <Proposals claim={claim} />
        <Relations claim={claim} relations={relations} inherited={page.standing.contradictions} />
        <Silences claim={claim} />
        <NotesAbout notes={notes} />
        <div className={styles.actions}>
          <CommandButton id="claim.relate" />
          <CommandButton id="claim.silence" />
          <CommandButton id="mark.note" />
          <ExportMenu id={claim.id} />
          <CommandButton id="claim.delete" look="quiet" />
        </div>
      </RecordColumn>
      {dialog === 'silence' && <SilenceDialog claim={claim} onClose={close} />}
      <RelatePicker page={page} isOpen={dialog === 'relate'} onClose={close} />
    </>
  );
}
