import type { Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { capsOf } from '../app/caps';
import { runCommand } from '../app/commands';
import { LinkedClaimLine } from '../app/evidence/LinkedClaimLine';
import { statementFacts } from '../app/statements/footings';
import { Button } from '../ui/Button';
import { Caps } from '../ui/Caps';
import { cx } from '../ui/cx';
import hidden from '../ui/unseen.module.css';
import styles from './MarginCard.module.css';
import { NoteLink } from './NoteLink';
import { useReader } from './ReaderContext';
import { speakerOf, type PlacedStatement } from './statements';
import own from './SuggestionCard.module.css';

/** An accepted statement beside its line: who said it, on what footing, where it comes from and what it is evidence for. */
export function StatementCard({
  placed,
  top,
  ref,
}: {
  placed: PlacedStatement;
  top?: number;
  ref?: Ref<HTMLLIElement>;
}) {
  const { focusedId, focusStatement, linkAtHand, setLinkAtHand } = useReader();
  const { shown } = placed;
  const { statement, origin, links, notes } = shown;
  const isFocused = focusedId === statement.id;
  return (
    <li
      ref={ref}
      data-card={statement.id}
      className={cx(styles.card, isFocused && styles.focused, top !== undefined && styles.beside)}
      style={top === undefined ? undefined : { top }}
      onClick={(event) => {
        if (event.target instanceof Element && !event.target.closest('button, a')) focusStatement(placed);
      }}
    >
      <AriaButton className={cx(own.who)} onPress={() => focusStatement(placed)} aria-pressed={isFocused}>
        {speakerOf(shown)} <span className={own.cue}>{statement.cue?.quote}</span>
      </AriaButton>
      <p className={styles.fact}>
        {[...statementFacts(statement), ...(origin ? [`from ${origin.description}`] : [])].join(' · ')}
      </p>
      {links.map((link) => (
        <LinkedClaimLine
          key={link.evidence.id}
          link={link}
          isAtHand={linkAtHand === link.evidence.id}
          onFocus={() => setLinkAtHand(link.evidence.id)}
        />
      ))}
      {notes.map((note) => (
        <NoteLink key={note.id} note={note} />
      ))}
      {isFocused && (
        <div className={styles.actions}>
          <Button look="quiet" onPress={() => runCommand('mark.link')}>
            Link <Caps caps={capsOf('mark.link') ?? []} />
          </Button>
          <Button look="quiet" onPress={() => runCommand('statement.origin')}>
            Origin <Caps caps={capsOf('statement.origin') ?? []} />
          </Button>
          <Button look="quiet" onPress={() => runCommand('compare.open')}>
            Compare <Caps caps={capsOf('compare.open') ?? []} />
          </Button>
          <Button look="quiet" onPress={() => runCommand('mark.note')}>
            Note <Caps caps={capsOf('mark.note') ?? []} />
          </Button>
          <Button look="quiet" onPress={() => runCommand('mark.delete')}>
            Take back <Caps caps={['Del']} />
          </Button>
        </div>
      )}
      <span className={hidden.unseen}>{statement.content.map(({ quote }) => quote).join(' … ')}</span>
    </li>
  );
}
