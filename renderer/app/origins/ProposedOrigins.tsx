import { useId } from 'react';
import type { OriginProposal, OriginProposals, RepeatProposal } from '../../../shared/api';
import type { Transaction } from '../../../shared/model/edits';
import { isIdOf } from '../../../shared/model/ids';
import { confirmOrigin, confirmRepeat, rejectOrigin, rejectRepeat } from '../../../shared/model/origins';
import { client } from '../../api/client';
import { sayProblem } from '../../state/messages';
import { apply, maker } from '../../state/transact';
import { Button } from '../../ui/Button';
import type { ItemTarget } from '../target';
import { useOpenBeside } from '../useOpenBeside';
import { counted } from '../../ui/counted';
import { focusNeighbour } from '../../ui/focusNeighbour';
import { TextButton } from '../../ui/TextButton';
import styles from './ProposedOrigins.module.css';

/** What the texts show of the events behind passages: suggested, and the user's to confirm or to reject. */
export function ProposedOrigins({ proposals: { origins, repeats } }: { proposals: OriginProposals }) {
  if (origins.length + repeats.length === 0) return null;
  return (
    <ul aria-label="Suggested origins" className={styles.list}>
      {origins.map((proposal) => (
        <ProposedOrigin key={proposal.key} proposal={proposal} />
      ))}
      {repeats.map((proposal) => (
        <ProposedRepeat key={`${proposal.id} ${proposal.ofId}`} proposal={proposal} />
      ))}
    </ul>
  );
}

/** One step of the user, after which the proposal is gone; the focus goes on to the next one. */
function decide(button: Element, transaction: Transaction): void {
  focusNeighbour(button);
  void apply(transaction);
}

function ProposedOrigin({ proposal }: { proposal: OriginProposal }) {
  const openBeside = useOpenBeside();
  const name = useId();
  const { description, joins, passages, articles, reasons } = proposal;
  return (
    <li className={styles.proposal}>
      <p id={name} className={styles.name}>
        {joins ? `Also from “${joins.description}”?` : `${description}?`}
      </p>
      <p className={styles.fact}>
        {[counted(passages.length, 'passage'), counted(articles.length, 'article'), ...reasons].join(' · ')}
      </p>
      {passages.map(({ id, articleId, quote }) => (
        <TextButton
          key={id}
          className={styles.quote}
          onPress={() => openBeside(passageTarget(articleId, id))}
          aria-label={`Open the passage: ${quote}`}
        >
          {quote}
        </TextButton>
      ))}
      <p className={styles.actions}>
        <Button
          aria-describedby={name}
          onPress={({ target }) => decide(target, confirmOrigin(maker, proposal).transaction)}
        >
          {joins ? 'Yes, the same event' : 'Confirm'}
        </Button>
        <Button
          look="quiet"
          aria-describedby={name}
          onPress={({ target }) => decide(target, rejectOrigin(maker, proposal))}
        >
          Reject
        </Button>
      </p>
    </li>
  );
}

function ProposedRepeat({ proposal }: { proposal: RepeatProposal }) {
  const name = useId();
  const { id, ofId, title, ofTitle, how, score, isOrdered } = proposal;
  const reject = async (button: Element) => {
    const found = await client.get({ id });
    if (!found.ok) return sayProblem(found.error.message);
    if (found.value.kind === 'article' || found.value.kind === 'origin')
      decide(button, rejectRepeat(maker, found.value, proposal));
  };
  return (
    <li className={styles.proposal}>
      <p id={name} className={styles.name}>
        “{title}” {how} “{ofTitle}”?
      </p>
      {score !== undefined && (
        <p className={styles.fact}>
          {Math.round(score * 100)} % of the shorter text stands in the other
          {isOrdered ? '' : '; the dates do not say which came first'}
        </p>
      )}
      <p className={styles.actions}>
        <Button aria-describedby={name} onPress={({ target }) => decide(target, confirmRepeat(maker, proposal))}>
          {isOrdered ? 'Confirm' : 'Yes, it repeats it'}
        </Button>
        {!isOrdered && (
          <Button
            aria-describedby={name}
            onPress={({ target }) => decide(target, confirmRepeat(maker, { id: ofId, ofId: id }))}
          >
            The other way round
          </Button>
        )}
        <Button look="quiet" aria-describedby={name} onPress={({ target }) => void reject(target)}>
          Reject
        </Button>
      </p>
    </li>
  );
}

function passageTarget(
  articleId: OriginProposal['passages'][number]['articleId'],
  id: OriginProposal['passages'][number]['id'],
): ItemTarget {
  return isIdOf('highlight', id)
    ? { view: 'article', id: articleId, highlightId: id }
    : { view: 'article', id: articleId, statementId: id };
}
