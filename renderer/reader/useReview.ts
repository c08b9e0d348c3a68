import { useMemo, useState, type KeyboardEvent } from 'react';
import type { ArticlePage, ProposalsPage } from '../../shared/api';
import { useCommand } from '../app/commands';
import { useCall } from '../state/useCall';
import { reviewing } from './reviewEdits';
import {
  guessesFor,
  nextAfter,
  nextBehind,
  partsOf,
  reasonOf,
  snapToWords,
  stepSuggestion,
  SURE,
  suggestionsOf,
  wordsOf,
  type Guess,
  type Suggestion,
} from './suggestions';
import type { Passage } from './textRange';

export interface Review {
  readonly isOn: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly focused: Suggestion | undefined;
  /** The focused one waits for other words to be selected. */
  readonly isEditing: boolean;
  readonly showsAll: boolean;
  /** How many wait behind “show more”. */
  readonly hidden: number;
  readonly reviewed: ProposalsPage['reviewed'] | undefined;
  readonly problem: string | undefined;
  /** The text is still read: nothing is known of what is said in it. */
  readonly isReading: boolean;
  readonly guessOf: (suggestion: Suggestion) => Guess;
  readonly guesses: (suggestion: Suggestion) => readonly Guess[];
  readonly choose: (suggestion: Suggestion, guess: Guess) => void;
  readonly focus: (suggestion: Suggestion) => void;
  readonly accept: (suggestion: Suggestion) => Promise<void>;
  readonly reject: (suggestion: Suggestion) => Promise<void>;
  readonly edit: (suggestion: Suggestion) => void;
  /** Accepts it as two: the selected words, and what is left of it. */
  readonly part: (suggestion: Suggestion) => Promise<void>;
  /** Accepts it and the next one as one statement. */
  readonly unite: (suggestion: Suggestion) => Promise<void>;
  readonly toggle: () => void;
  readonly setShowsAll: (all: boolean) => void;
  readonly step: (by: 1 | -1) => void;
  /** Enter, E, X, P, U, G and Escape while a suggestion is in focus. True when the key was taken. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
}

/** Walks through the suggested statements of one text: nothing of them is kept until the user says so. */
export function useReview(
  page: ArticlePage,
  text: NonNullable<ArticlePage['text']>,
  selection: { readonly passage: Passage | undefined; readonly clear: () => void },
  show: (passage: Passage) => void,
  firstOffset: () => number,
  announce: (text: string) => void,
): Review {
  const [isOn, setOn] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const [focusedId, setFocusedId] = useState<string>();
  const [isEditing, setEditing] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Guess>>(new Map());
  const { data, failure, isPending } = useCall(
    'proposals',
    { id: page.article.id },
    { enabled: isOn, keepPrevious: true },
  );
  const suggestions = useMemo(() => (isOn ? suggestionsOf(data, showsAll) : []), [isOn, data, showsAll]);
  const focused = suggestions.find(({ id }) => id === focusedId);
  const act = reviewing(page, text);

  const guesses = ({ statement }: Suggestion) => guessesFor(statement, data?.speakers ?? []);
  const guessOf = (suggestion: Suggestion): Guess =>
    chosen.has(suggestion.id) ? chosen.get(suggestion.id) : guesses(suggestion)[0];
  const choose = ({ id }: Suggestion, guess: Guess) => setChosen((now) => new Map(now).set(id, guess));

  const focus = (suggestion: Suggestion) => {
    setFocusedId(suggestion.id);
    setEditing(false);
    show(suggestion);
    const { statement } = suggestion;
    const who = guessOf(suggestion)?.name ?? statement.speaker?.quote ?? 'Nobody named';
    const place = `Suggestion ${suggestions.indexOf(suggestion) + 1} of ${suggestions.length}`;
    announce(`${place}. ${who}: ${wordsOf(statement.content)}. ${reasonOf(statement)}`);
  };
  const leave = (suggestion: Suggestion) => {
    const next = nextAfter(suggestions, suggestion);
    const found = suggestions.find(({ id }) => id === next);
    setEditing(false);
    setFocusedId(next);
    if (found) show(found);
  };

  const accept = async (suggestion: Suggestion) => {
    const words = isEditing && selection.passage ? snapToWords(text.content, selection.passage) : undefined;
    if (isEditing && !words) return announce('Select the words that were said, then press Enter.');
    if (!(await act.accept(suggestion.statement, guessOf(suggestion), chosen.has(suggestion.id), words))) return;
    selection.clear();
    announce('Accepted.');
    leave(suggestion);
  };
  const reject = async (suggestion: Suggestion) => {
    if (!(await act.reject(suggestion.statement))) return;
    announce('Rejected. It will not be suggested again.');
    leave(suggestion);
  };
  const edit = (suggestion: Suggestion) => {
    setFocusedId(suggestion.id);
    setEditing(true);
    announce('Select the words that were said, then press Enter. Escape leaves them as they are.');
  };
  const part = async (suggestion: Suggestion) => {
    const selected = selection.passage && snapToWords(text.content, selection.passage);
    const parts = selected && partsOf(suggestion.statement.content, selected);
    if (!parts) return announce('Select the words of one part, within the suggestion, then press P.');
    if (!(await act.part(suggestion.statement, guessOf(suggestion), parts))) return;
    selection.clear();
    announce(`Accepted as ${parts.length} statements.`);
    leave(suggestion);
  };
  const unite = async (suggestion: Suggestion) => {
    const next = nextBehind(suggestions, suggestion);
    if (!next) return announce('There is no suggestion after this one.');
    if (!(await act.unite(suggestion.statement, next.statement, guessOf(suggestion)))) return;
    announce('Accepted as one statement.');
    leave(next);
  };
  const toggle = () => {
    setOn((now) => !now);
    setFocusedId(undefined);
    setEditing(false);
  };
  const step = (by: 1 | -1) => {
    const next = stepSuggestion(suggestions, focusedId, by, firstOffset());
    if (next) focus(next);
  };

  const onKeyDown = (event: KeyboardEvent): boolean => {
    const { target, key } = event;
    if (!isOn || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (target instanceof Element && target.closest('button, a, input, textarea, [role="option"]')) return false;
    if (key === 'Escape' && isEditing) setEditing(false);
    else if (key === 'Escape' && !selection.passage) toggle();
    else if (!focused) return false;
    else if (key === 'Enter') void accept(focused);
    else if (key === 'e' || key === 'E') edit(focused);
    else if (key === 'x' || key === 'X') void reject(focused);
    else if (key === 'p' || key === 'P') void part(focused);
    else if (key === 'u' || key === 'U') void unite(focused);
    else if (key === 'g' || key === 'G') {
      const all = guesses(focused);
      const now = all.findIndex((guess) => guess?.name === guessOf(focused)?.name);
      const next = all[(now + 1) % all.length];
      choose(focused, next);
      announce(`Said by ${next?.name ?? 'nobody named'}.`);
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  useCommand('statement.review', toggle);
  return {
    isOn,
    suggestions,
    focused,
    isEditing,
    showsAll,
    hidden: (data?.proposals ?? []).filter(({ proposal }) => proposal.confidence < SURE).length,
    reviewed: data?.reviewed,
    problem: isOn ? failure?.message : undefined,
    isReading: isPending && isOn,
    guessOf,
    guesses,
    choose,
    focus,
    accept,
    reject,
    edit,
    part,
    unite,
    toggle,
    setShowsAll,
    step,
    onKeyDown,
  };
}
