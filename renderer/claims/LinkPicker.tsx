import { useState } from 'react';
import { STANCES, type Stance } from '../../shared/model/records';
import { linkRequest, type LinkRequest } from '../app/evidence/linkRequest';
import { STANCE_LOOKS, stanceOfKey } from '../app/evidence/stances';
import { useDrafts } from '../state/library';
import { useStore } from '../state/store';
import { apply, maker } from '../state/transact';
import { Caps } from '../ui/Caps';
import { Segments } from '../ui/Segments';
import { claimOf, linkTransaction, type ChosenClaim } from './claimEdits';
import { ClaimPicker } from './ClaimPicker';
import styles from './LinkPicker.module.css';
import { keepRefusedClaim } from './refusedClaim';

/** Answers a request to link a passage or a note: which claim, and by what stance. */
export function LinkPicker() {
  const request = useStore(linkRequest);
  return request && <OpenLinkPicker key={request.fromId} request={request} />;
}

function OpenLinkPicker({ request }: { request: LinkRequest }) {
  const [stance, setStance] = useState(request.stance);
  const drafts = useDrafts();
  const ownWords = claimOf(request.words);
  const link = async (chosen: ChosenClaim) => {
    const { transaction, evidenceId } = linkTransaction(maker, request, chosen, stance);
    if (await apply(transaction)) request.onLinked?.(evidenceId);
    else if (chosen.act === 'make') keepRefusedClaim(drafts, chosen.text);
  };
  return (
    <ClaimPicker
      label="Link to a claim"
      placeholder={`Which claim? It ${stance} …`}
      words={request.words}
      without={request.linked}
      isOpen
      onClose={() => linkRequest.set(undefined)}
      onChoose={(chosen) => void link(chosen)}
      onKey={(event) => {
        if (event.altKey && !event.ctrlKey && event.code === 'KeyN' && ownWords !== '') {
          linkRequest.set(undefined);
          void link({ act: 'make', text: ownWords });
          return true;
        }
        const wanted = event.altKey && !event.ctrlKey ? stanceOfKey(event) : undefined;
        if (wanted) setStance(wanted);
        return wanted !== undefined;
      }}
      foot={<StanceChoice stance={stance} onChoose={setStance} />}
    />
  );
}

function StanceChoice({ stance, onChoose }: { stance: Stance; onChoose: (stance: Stance) => void }) {
  return (
    <div className={styles.foot}>
      <Segments
        label="Stance"
        value={stance}
        options={STANCES.map((value) => ({ value, label: `${STANCE_LOOKS[value].shape} ${value}` }))}
        onChange={onChoose}
      />
      <p className={styles.help}>
        <Caps caps={['Enter']} /> takes the first · <Caps caps={['Alt']} /> with S, D, Q or M changes the stance, with N
        makes a claim of these words
      </p>
    </div>
  );
}
