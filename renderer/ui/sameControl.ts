const CONTROLS = 'button, a[href], input, textarea, [tabindex="0"]';

/** By which a control is known again in another drawing of its card. */
const nameOf = (control: Element): string => control.getAttribute('aria-label') ?? control.textContent;

/**
 * Of a control in a card that is gone, the same control of the card that is drawn elsewhere instead, as below the text where
 * the margin has no room; `first` is that card's first, for a control that it has no more, or not yet. Both are undefined when
 * the card itself is gone, or was none.
 */
export function sameControl(gone: Element, root: ParentNode): { same?: HTMLElement; first?: HTMLElement } {
  const id = gone.closest<HTMLElement>('[data-card]')?.dataset['card'];
  if (id === undefined) return {};
  const card = [...root.querySelectorAll<HTMLElement>('[data-card]')].find(
    (other) => other.dataset['card'] === id && other.checkVisibility(),
  );
  const controls = [...(card?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  const same = controls.find((control) => control.tagName === gone.tagName && nameOf(control) === nameOf(gone));
  const [first] = controls;
  return { ...(same && { same }), ...(first && { first }) };
}
