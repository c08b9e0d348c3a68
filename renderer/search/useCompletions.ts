import type { Completion } from '../../shared/api';
import { useStore } from '../state/store';
import { useCall } from '../state/useCall';
import { searchState } from './searchState';

/** A query that ends in a field, with a colon or without. */
const ENDS_IN_FIELD = /(^|[\s-])(\p{L}{3,}|\p{L}+(?=:))(:["“]?[^"”]*)?$/u;

/** Whether the value of a field is being typed: then Tab takes the first that is offered. */
export const endsInValue = (query: string): boolean => /\p{L}+:[^\s:]*$/u.test(query);

/** How the field that the box ends in may go on; nothing while that is not known. */
export function useCompletions(): readonly Completion[] {
  const query = useStore(searchState, ({ text }) => text);
  const { data, isWaiting } = useCall('complete', { query }, { enabled: ENDS_IN_FIELD.test(query) });
  return isWaiting ? [] : (data ?? []);
}
