import { useCallback } from 'react';
import type { HighlightColor } from '../../shared/model/records';
import { getPreference, setPreference, usePreference } from './preferences';

/** What the eight colours are called while the user has not said what they mean. */
const NAMES = ['yellow', 'green', 'blue', 'red', 'purple', 'orange', 'teal', 'grey'];

export const plainNameOf = (color: HighlightColor): string => NAMES[color - 1] ?? `colour ${color}`;

/** What the user calls a colour, as “Evidence”, else its plain name. */
export function nameOfColor(color: HighlightColor, names = getPreference('markNames')): string {
  return names[color]?.trim() || plainNameOf(color);
}

export const useMarkNames = (): Readonly<Record<string, string>> => usePreference('markNames');

/** Titles of commands; one that marks in a colour begins with what the user calls that colour. */
export function useTitleOf(): (command: { readonly id: string; readonly title: string }) => string {
  const names = useMarkNames();
  return useCallback(
    ({ id, title }) => {
      const color = /^mark\.color(\d)$/.exec(id)?.[1];
      const name = color && names[color];
      return name ? `${name}: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
    },
    [names],
  );
}

/** An empty name is taken for none. */
export function setMarkName(color: HighlightColor, name: string): void {
  const { [color]: _, ...others } = getPreference('markNames');
  void setPreference('markNames', name.trim() === '' ? others : { ...others, [color]: name.trim() });
}
