import type { Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../ui/Button';
import { Caps } from '../ui/Caps';
import { footingWords } from '../app/statements/footings';
import { cx } from '../ui/cx';
import { Select } from '../ui/Select';
import hidden from '../ui/unseen.module.css';
import styles from './MarginCard.module.css';
import { useReader } from './ReaderContext';
import own from './SuggestionCard.module.css';
import { reasonOf, wordsOf, type Suggestion } from './suggestions';
import type { Review } from './useReview';

/** A suggested statement beside its line: who, by which words, and why it is suggested; the focused one can be decided. */
export function SuggestionCard({
  suggestion,
  top,
  ref,
}: {
  suggestion: Suggestion;
  top?: number;
  ref?: Ref<HTMLLIElement>;
}) {
  const { review } = useReader();
  const { id, statement } = suggestion;
  const isFocused = review.focused?.id === id;
  const guess = review.guessOf(suggestion);
  const who = guess?.name ?? statement.speaker?.quote ?? 'Nobody named';
  return (
    <li
      ref={ref}
      data-card={id}
      className={cx(styles.card, styles.proposed, isFocused && styles.focused, top !== undefined && styles.beside)}
      style={top === undefined ? undefined : { top }}
      onClick={(event) => {
        if (event.target instanceof Element && !event.target.closest('button')) review.focus(suggestion);
      }}
    >
      <AriaButton className={cx(own.who)} onPress={() => review.focus(suggestion)} aria-pressed={isFocused}>
        {who} <span className={own.cue}>{statement.cue?.quote}</span>
      </AriaButton>
      {(isFocused || statement.said || statement.toldBy !== undefined) && (
        <p className={styles.fact}>
          {[
            footingWords(statement.footing),
            statement.toldBy !== undefined && `as told by ${statement.toldBy}`,
            statement.said && (statement.said.edtf ?? statement.said.words),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {isFocused && (
        <>
          <p className={styles.fact}>{reasonOf(statement)}</p>
          {review.guesses(suggestion).length > 1 && <SpeakerChoice suggestion={suggestion} review={review} />}
          {review.isEditing && <p className={styles.fact}>Select the words that were said, then press Enter.</p>}
          <div className={styles.actions} data-keeps-selection>
            <Button onPress={() => void review.accept(suggestion)}>
              Accept <Caps caps={['Enter']} />
            </Button>
            <Button look="quiet" onPress={() => void review.reject(suggestion)}>
              Reject <Caps caps={['X']} />
            </Button>
            <Button look="quiet" onPress={() => review.edit(suggestion)}>
              Edit <Caps caps={['E']} />
            </Button>
            <Button look="quiet" onPress={() => void review.part(suggestion)}>
              Part <Caps caps={['P']} />
            </Button>
            <Button look="quiet" aria-label="Unite with next" onPress={() => void review.unite(suggestion)}>
              Unite <Caps caps={['U']} />
            </Button>
          </div>
        </>
      )}
      <span className={hidden.unseen}>{wordsOf(statement.content)}</span>
    </li>
  );
}

function SpeakerChoice({ suggestion, review }: { suggestion: Suggestion; review: Review }) {
  const guesses = review.guesses(suggestion);
  const written = suggestion.statement.speaker?.quote;
  const unnamed = written === undefined ? 'Nobody named' : `${written}, as written`;
  const now = guesses.findIndex((guess) => guess?.name === review.guessOf(suggestion)?.name);
  return (
    <div className={own.choice}>
      <Select
        label="Said by"
        quiet
        value={String(now)}
        options={guesses.map((guess, index) => ({ value: String(index), label: guess?.name ?? unnamed }))}
        onChange={(index) => review.choose(suggestion, guesses[Number(index)])}
      />
      <Caps caps={['G']} />
    </div>
  );
}
