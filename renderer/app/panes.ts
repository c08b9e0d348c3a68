import { sameControl } from '../ui/sameControl';
import { setActivePane } from './commands';

/** Tabs behind the active one, and what a page covers, are in the document but cannot take the focus. */
function shown(within: ParentNode, selector: string): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
}

const allPanes = (): HTMLElement[] => shown(document, '[data-pane]');

const firstIn = (pane: HTMLElement): HTMLElement | undefined => shown(pane, '[data-focus-first]')[0];

function focusPane(pane: HTMLElement): void {
  const first = firstIn(pane);
  (first ?? pane).focus();
  if (!first) handOver(pane);
}

/** A pane that is still being filled keeps the focus until what should have it is there. */
function handOver(pane: HTMLElement): void {
  const observer = new MutationObserver(() => {
    const first = firstIn(pane);
    const isWaiting = document.activeElement === pane;
    if (isWaiting && first) first.focus();
    if (!isWaiting || first) observer.disconnect();
  });
  observer.observe(pane, { childList: true, subtree: true });
}

/**
 * Selects all that is read where the focus is: the text, else the words of the pane, the dialog or the page; never the
 * frame around them. False where there is nothing of the kind.
 */
export function selectAll(): boolean {
  const from = document.activeElement;
  const around = from?.closest<HTMLElement>('[data-overlay], [data-pane]');
  if (!around) return false;
  document.getSelection()?.selectAllChildren(shown(around, '[data-words]')[0] ?? around);
  return true;
}

const overlays = (): Element[] => [...document.querySelectorAll('[data-overlay]')];

/** Whether a dialog or menu of the page is open. */
export const isCovered = (): boolean => overlays().length > 0;

/** Moves the focus to the pane with this id, if it is shown; a dialog that was opened meanwhile keeps it. */
export function focusPaneById(id: string): void {
  if (isCovered()) return;
  const pane = allPanes().find(({ dataset }) => dataset['pane'] === id);
  if (pane) focusPane(pane);
}

/** Moves the focus to a pane as soon as the dialog that is being closed is gone, however long that takes. */
export function focusPaneAfterDialog(id: string): void {
  const closing = overlays();
  const isGone = () => closing.every((overlay) => !overlay.isConnected);
  if (isGone()) return focusPaneById(id);
  const observer = new MutationObserver(() => {
    if (!isGone()) return;
    observer.disconnect();
    focusPaneById(id);
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** Moves the focus to the next pane, round and round. */
export function focusNextPane(): void {
  const panes = allPanes();
  const from = document.activeElement;
  const now = panes.findIndex((pane) => pane.contains(from));
  const next = now < 0 && from ? panes.find((pane) => isAfter(pane, from)) : panes[(now + 1) % panes.length];
  const target = next ?? panes[0];
  if (target) focusPane(target);
}

const isAfter = (pane: Element, other: Element): boolean =>
  (other.compareDocumentPosition(pane) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** So many frames a control may come later than its card. */
const PATIENCE = 20;

/**
 * Remembers which pane has the focus, also while a dialog or menu has it, and gives it back when what had it is gone and
 * it is nowhere: a dialog that followed another has nothing to return to, nor has a menu whose record was merged or
 * removed. A card that is drawn elsewhere instead keeps it. Returns the function that stops.
 */
export function followFocus(): () => void {
  let last = '';
  let at: Element | undefined;
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    at = target;
    const pane = target.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
    if (pane === undefined) return;
    last = pane;
    setActivePane(pane);
  };
  const isLost = () => document.activeElement === document.body && at?.isConnected === false;
  // Two frames later, since a closing dialog itself returns the focus in the next; a card draws its buttons some frames later.
  const giveBack = (frame = 1) =>
    requestAnimationFrame(() => {
      if (!isLost()) return;
      const { same, first } = at && frame > 1 ? sameControl(at, document) : {};
      if (same) same.focus({ preventScroll: true });
      else if (frame === 1 || (first && frame < PATIENCE)) giveBack(frame + 1);
      else if (first) first.focus({ preventScroll: true });
      else focusPaneById(last);
    });
  const going = new MutationObserver(() => {
    if (isLost()) giveBack();
  });
  document.addEventListener('focusin', remember);
  going.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', remember);
    going.disconnect();
  };
}
