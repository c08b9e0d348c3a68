import { Button as AriaButton } from 'react-aria-components';
import type { SearchAnswer } from '../../shared/api';
import { addAll, newEvidence } from '../../shared/model/actions';
import { isIdOf } from '../../shared/model/ids';
import { STANCES, type Claim, type Stance } from '../../shared/model/records';
import { STANCE_LOOKS } from '../app/evidence/stances';
import type { ItemTarget } from '../app/target';
import { useOpenBeside } from '../app/useOpenBeside';
import { apply, maker } from '../state/transact';
import { useCall } from '../state/useCall';
import { MarkedText } from '../ui/MarkedText';
import { TextButton } from '../ui/TextButton';
import item from './EvidenceItem.module.css';
import relations from './Relations.module.css';

type Hit = SearchAnswer['hits'][number];

const SHOWN = 5;
/** A passage that shares one word with a claim is about something else more often than not. */
const SHARED_WORDS = 2;

/** Passages and notes that share rare words with the claim and are not linked to it: offered, never asserted. */
export function Proposals({ claim }: { claim: Claim }) {
  const { data } = useCall(
    'similar',
    { id: claim.id, kinds: ['highlight', 'statement', 'note'], unlinked: true, limit: SHOWN },
    { keepPrevious: true },
  );
  const hits = data?.hits.filter(({ ranges }) => ranges.length >= SHARED_WORDS) ?? [];
  if (hits.length === 0) return null;
  return (
    <section aria-label="Perhaps about this claim">
      <h2 className={relations.heading}>Perhaps about it</h2>
      <ul className={item.proposals}>
        {hits.map((hit) => (
          <Proposal key={hit.id} hit={hit} claim={claim} />
        ))}
      </ul>
    </section>
  );
}

function Proposal({ hit, claim }: { hit: Hit; claim: Claim }) {
  const openBeside = useOpenBeside();
  const target = targetOf(hit);
  const link = (stance: Stance) => {
    const { id } = hit;
    if (!isIdOf('highlight', id) && !isIdOf('statement', id) && !isIdOf('note', id)) return;
    const evidence = newEvidence(maker, { fromId: id, claimId: claim.id, stance });
    void apply(addAll(maker, [evidence], 'Link to claim'));
  };
  return (
    <li className={item.item}>
      <AriaButton
        className={item.passage ?? ''}
        isDisabled={!target}
        onPress={() => target && openBeside(target)}
        aria-label={hit.kind === 'note' ? 'Open the note' : `Open the passage in ${hit.title}`}
      >
        <MarkedText text={hit.snippet} ranges={hit.ranges} />
      </AriaButton>
      <p className={item.source}>{hit.kind === 'note' ? 'Note' : hit.title}</p>
      <p className={item.actions}>
        {STANCES.map((stance) => (
          <TextButton key={stance} onPress={() => link(stance)}>
            {STANCE_LOOKS[stance].shape} It {stance}
          </TextButton>
        ))}
      </p>
    </li>
  );
}

function targetOf({ id, articleId, at }: Hit): ItemTarget | undefined {
  if (isIdOf('note', id)) return { view: 'note', id };
  if (!articleId) return undefined;
  if (isIdOf('highlight', id)) return { view: 'article', id: articleId, highlightId: id };
  return { view: 'article', id: articleId, ...(at ? { at } : {}) };
}
