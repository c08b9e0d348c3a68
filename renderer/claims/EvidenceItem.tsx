import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ShownEvidence } from '../../shared/api';
import { firstLine } from '../../shared/model/queries';
import { compareRequest } from '../app/compare/compareRequest';
import { unlink } from '../app/evidence/evidenceEdits';
import { StanceMenu } from '../app/evidence/StanceMenu';
import { TracePicker } from '../app/origins/OriginPicker';
import { statementFacts } from '../app/statements/footings';
import type { ItemTarget } from '../app/target';
import { useOpenBeside } from '../app/useOpenBeside';
import { cx } from '../ui/cx';
import { focusNeighbour } from '../ui/focusNeighbour';
import { TextButton } from '../ui/TextButton';
import styles from './EvidenceItem.module.css';

/** One piece of evidence: the passage or note, where it is from, and how it stands to the claim. */
export function EvidenceItem({
  shown,
  isAtHand,
  onFocus,
}: {
  shown: ShownEvidence;
  isAtHand: boolean;
  onFocus: () => void;
}) {
  const openBeside = useOpenBeside();
  const [isTracing, setTracing] = useState(false);
  const { evidence, article, from, speaker, origin } = shown;
  const facts = [
    ...(speaker ? [speaker.name] : []),
    ...(from.kind === 'statement' ? statementFacts(from) : []),
    ...(origin ? [`from ${origin.description}`] : []),
  ];
  const target = targetOf(shown);
  return (
    <li className={cx(styles.item, isAtHand && styles.atHand)} onFocus={onFocus}>
      <AriaButton
        className={styles.passage ?? ''}
        isDisabled={!target}
        onPress={() => target && openBeside(target)}
        aria-label={`Open ${article ? `the passage in ${article.title}` : 'the note'}`}
      >
        <Words shown={shown} />
      </AriaButton>
      <p className={styles.source}>{article ? [article.title, article.detail].filter(Boolean).join(' · ') : 'Note'}</p>
      {facts.length > 0 && <p className={styles.source}>{facts.join(' · ')}</p>}
      {evidence.comment && <p className={styles.comment}>{evidence.comment}</p>}
      <p className={styles.actions}>
        <StanceMenu evidence={evidence}>Change stance</StanceMenu>
        {from.kind !== 'note' && (
          <TextButton onPress={() => compareRequest.set({ passage: { id: from.id }, words: wordsIn(from) })}>
            Compare
          </TextButton>
        )}
        {from.kind !== 'note' && (
          <TextButton onPress={() => setTracing(true)}>{origin ? 'Change origin' : 'Add its origin'}</TextButton>
        )}
        <TextButton
          onPress={({ target }) => {
            focusNeighbour(target);
            void unlink(evidence);
          }}
        >
          Unlink
        </TextButton>
      </p>
      {from.kind !== 'note' && (
        <TracePicker
          ids={[from.id]}
          isTraced={origin !== undefined}
          isOpen={isTracing}
          onClose={() => setTracing(false)}
        />
      )}
    </li>
  );
}

function Words({ shown: { from, passage } }: { shown: ShownEvidence }) {
  if (passage) {
    return (
      <>
        {passage.before}
        <mark className={styles.quote}>{passage.quote}</mark>
        {passage.after}
      </>
    );
  }
  switch (from.kind) {
    case 'note':
      return <span className={styles.note}>{from.title || firstLine(from.text) || 'Empty note'}</span>;
    case 'highlight':
      return <mark className={styles.quote}>{from.anchor.quote}</mark>;
    case 'statement':
      return <mark className={styles.quote}>{from.content.map(({ quote }) => quote).join(' … ')}</mark>;
  }
}

/** The words of a passage, without what stands around them. */
export const wordsIn = (from: Exclude<ShownEvidence['from'], { kind: 'note' }>): string =>
  from.kind === 'highlight' ? from.anchor.quote : from.content.map(({ quote }) => quote).join(' ');

function targetOf({ from, article }: ShownEvidence): ItemTarget | undefined {
  switch (from.kind) {
    case 'note':
      return { view: 'note', id: from.id };
    case 'highlight':
      return article && { view: 'article', id: article.id, highlightId: from.id };
    case 'statement':
      return article && { view: 'article', id: article.id, statementId: from.id };
  }
}
