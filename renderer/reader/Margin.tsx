import { useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { ArticlePage, ShownHighlight } from '../../shared/api';
import { LinkedClaimLine } from '../app/evidence/LinkedClaimLine';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import type { Card } from './cards';
import styles from './Margin.module.css';
import { MarginCard } from './MarginCard';
import { NoteLink } from './NoteLink';
import { useReader } from './ReaderContext';
import { StatementCard } from './StatementCard';
import type { PlacedStatement } from './statements';
import { SuggestionCard } from './SuggestionCard';
import type { Suggestion } from './suggestions';
import type { TextMap } from './textMap';
import type { Passage } from './textRange';
import { useMarginLayout, type MarginItem } from './useMarginLayout';
import { useSize } from '../ui/useSize';

/** A highlight's card, an accepted statement or a suggested one. */
interface Item extends MarginItem {
  readonly card?: Card;
  readonly said?: PlacedStatement;
  readonly suggestion?: Suggestion;
}

/** The margin beside the text: what has lost its place first, then notes about the whole, then each card at its line. */
export function Margin({
  scroller,
  map,
  lineOf,
  cards,
  statements,
  width,
  children,
}: {
  scroller: RefObject<HTMLElement | null>;
  map: TextMap<Node> | undefined;
  lineOf: ((passage: Passage) => number) | undefined;
  cards: readonly Card[];
  statements: readonly PlacedStatement[];
  width: number;
  /** What is not about one line, above the cards. */
  children: ReactNode;
}) {
  const { focusedId, review } = useReader();
  const head = useRef<HTMLDivElement>(null);
  const { height } = useSize(head);
  const items = useMemo(
    () =>
      [
        ...cards.map((card): Item => ({ id: card.shown.highlight.id, start: card.start, end: card.end, card })),
        ...statements.map((said): Item => ({ id: said.shown.statement.id, start: said.start, end: said.end, said })),
        ...review.suggestions.map((suggestion): Item => ({
          id: suggestion.id,
          start: suggestion.start,
          end: suggestion.end,
          suggestion,
        })),
      ].sort((a, b) => a.start - b.start || b.end - a.end),
    [cards, statements, review.suggestions],
  );
  const atHand = review.focused?.id ?? focusedId;
  const { drawn, bottom, measure } = useMarginLayout(scroller, { map, lineOf }, items, atHand, height, width);
  return (
    <aside aria-label="Margin" className={styles.margin} style={{ minHeight: bottom }}>
      <div ref={head} className={styles.head}>
        {children}
      </div>
      <ul aria-label={review.isOn ? 'Highlights and suggestions' : 'Highlights'} hidden={drawn.length === 0}>
        {drawn.map(({ card: { id, card, said, suggestion }, top }) =>
          suggestion ? (
            <SuggestionCard key={id} ref={measure} suggestion={suggestion} top={top} />
          ) : said ? (
            <StatementCard key={id} ref={measure} placed={said} top={top} />
          ) : (
            card && <MarginCard key={id} ref={measure} card={card} top={top} />
          ),
        )}
      </ul>
    </aside>
  );
}

export function MarginHead({ lost, notes }: { lost: readonly ShownHighlight[]; notes: ArticlePage['notes'] }) {
  return (
    <>
      {lost.length > 0 && (
        <section aria-label="Highlights without a place" className={styles.part}>
          <h2 className={styles.title}>
            {lost.length === 1 ? '1 highlight has lost its place' : `${lost.length} highlights have lost their place`}
          </h2>
          <LostHighlights lost={lost} />
        </section>
      )}
      {notes.map(({ note, links }) => (
        <div key={note.id} className={styles.part}>
          <NoteLink note={note} />
          {links.map((link) => (
            <LinkedClaimLine key={link.evidence.id} link={link} />
          ))}
        </div>
      ))}
    </>
  );
}

/** More than these are searched rather than read. */
const FEW = 4;

function LostHighlights({ lost }: { lost: readonly ShownHighlight[] }) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = lost.filter(({ highlight }) =>
    `${highlight.anchor.quote} ${highlight.comment ?? ''}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      {lost.length > FEW && (
        <TextField label="Find among them" value={text} onChange={setText} placeholder="Words or comment" />
      )}
      <div className={lost.length > FEW ? styles.many : undefined}>
        {shown.map((each) => (
          <LostHighlight key={each.highlight.id} shown={each} />
        ))}
        {shown.length === 0 && <p className={styles.hint}>None of them has these words.</p>}
      </div>
    </>
  );
}

function LostHighlight({ shown: { highlight, links, locator } }: { shown: ShownHighlight }) {
  const { selection, marking, putBack } = useReader();
  return (
    <div className={styles.lost}>
      <q className={styles.quote}>{highlight.anchor.quote}</q>
      {locator !== undefined && <p className={styles.hint}>It was on {locator}.</p>}
      {highlight.comment && <p className={styles.comment}>{highlight.comment}</p>}
      {links.map((link) => (
        <LinkedClaimLine key={link.evidence.id} link={link} />
      ))}
      <div className={styles.actions} data-keeps-selection>
        {selection ? (
          <Button look="quiet" onPress={() => void putBack(highlight, selection)}>
            Put on the selected words
          </Button>
        ) : (
          <span className={styles.hint}>Select its words in the text to put it back.</span>
        )}
        <Button look="quiet" onPress={() => void marking.delete(highlight)}>
          Delete
        </Button>
      </div>
    </div>
  );
}
