import type { Card } from './cards';
import { MarginCard } from './MarginCard';
import styles from './Reader.module.css';
import { StatementCard } from './StatementCard';
import type { PlacedStatement } from './statements';
import { SuggestionCard } from './SuggestionCard';
import type { Suggestion } from './suggestions';
import type { Passage } from './textRange';

/** What the margin would show beside one block of the text, below it; nothing when there is nothing. */
export function FoldedCards({
  block,
  cards,
  statements,
  suggestions,
}: {
  block: Passage;
  cards: readonly Card[];
  statements: readonly PlacedStatement[];
  suggestions: readonly Suggestion[];
}) {
  const isInside = ({ start }: Passage) => start >= block.start && start < block.end;
  const [inside, said, suggested] = [cards.filter(isInside), statements.filter(isInside), suggestions.filter(isInside)];
  if (inside.length + said.length + suggested.length === 0) return null;
  return (
    <ul aria-label="Highlights of this paragraph" className={styles.fold}>
      {inside.map((card) => (
        <MarginCard key={card.shown.highlight.id} card={card} />
      ))}
      {said.map((placed) => (
        <StatementCard key={placed.shown.statement.id} placed={placed} />
      ))}
      {suggested.map((suggestion) => (
        <SuggestionCard key={suggestion.id} suggestion={suggestion} />
      ))}
    </ul>
  );
}
