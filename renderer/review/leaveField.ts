import type { KeyboardEvent } from 'react-aria-components';

/** Escape, and Enter where it makes no new line, lead from a field back to the keys of the page. True when this did. */
export function leftField(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, target } = event;
  const isLong = target instanceof HTMLTextAreaElement;
  if (key !== 'Escape' && !(key === 'Enter' && (!isLong || ctrlKey || metaKey))) return false;
  if (target instanceof Element) target.closest<HTMLElement>('[data-focus-first]')?.focus({ preventScroll: true });
  return true;
}

/** Puts the caret into the field that stands in this element. */
export const enterField = (element: Element | null): void =>
  element?.querySelector<HTMLElement>('input, textarea')?.focus();
