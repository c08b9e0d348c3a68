import { createStore, useStore } from '../state/store';
import { currentTarget, navigate, startState, type NavigationAction, type NavigationState } from './navigationState';
import type { Target } from './target';

const store = createStore<NavigationState>(startState);

export const dispatchNavigation = (action: NavigationAction): void => store.set((state) => navigate(state, action));

/** Shows a target: a list, a page, or a record in the active tab, in a new tab, or beside the text. */
export function open(target: Target, where: { newTab?: boolean; split?: boolean } = {}): void {
  dispatchNavigation({ type: 'open', target, ...where });
}

const back = (): void => dispatchNavigation({ type: 'back' });

export const useNavigationState = (): NavigationState => useStore(store);

/** A part of it; the component draws again only when that part changes. */
export const useNavigationPart = <P>(part: (state: NavigationState) => P): P => useStore(store, part);

export const getNavigationState = (): NavigationState => store.get();

export const subscribeNavigation = (listener: (state: NavigationState) => void): (() => void) =>
  store.subscribe(() => listener(store.get()));

/** Where the user is and how to go elsewhere. */
export function useNavigation() {
  return { current: currentTarget(useNavigationState()), open, back };
}
