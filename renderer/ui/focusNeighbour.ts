/**
 * Before a list item goes: puts the focus on the button of the same words in the next item, else in the one before, else on
 * whatever holds the list and takes the focus, so that the keyboard goes on from there.
 */
export function focusNeighbour(button: Element): void {
  const item = button.closest('li');
  for (const other of [item?.nextElementSibling, item?.previousElementSibling]) {
    const buttons = [...(other?.querySelectorAll('button') ?? [])];
    const same = buttons.find(({ textContent }) => textContent === button.textContent) ?? buttons.at(-1);
    if (same) return same.focus();
  }
  item?.parentElement?.closest<HTMLElement>('[tabindex="0"]')?.focus();
}
