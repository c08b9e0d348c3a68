import type { Completion } from '../../shared/api';
import { useStore } from '../state/store';
import { useCall } from '../state/useCall';
import { searchState, splitAtCaret } from './searchState';

/** A query that ends in a field, with a colon or without. */
const ENDS_IN_FIELD = /(^|[\s-])(\p{L}{3,}|\p{L}+(?=:))(:["“]?[^"”]*)?$/u;

/** Whether the value of a field is being typed: then Tab takes the first that is offered. */
const endsInValue = (query: string): boolean => /\p{L}+:[^\s:]*$/u.test(query);

/** How the field that the caret stands at the end of may go on, with the rest of the question; nothing while that is not known. */
export function useCompletions(): { completions: readonly Completion[]; isInValue: boolean } {
  const { query, rest } = splitAtCaret(useStore(searchState));
  const { data, isWaiting } = useCall('complete', { query }, { enabled: ENDS_IN_FIELD.test(query) });
  const offered = isWaiting ? [] : (data ?? []);
  return {
    completions: rest === '' ? offered : offered.map((each) => ({ ...each, query: `${each.query.trimEnd()} ${rest}` })),
    isInValue: endsInValue(query),
  };
}
