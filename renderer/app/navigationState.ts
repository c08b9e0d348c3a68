import { isItem, isList, type ItemTarget, type ListTarget, type PageTarget, type Target } from './target';

/** Where the user is: what the list shows, the open tabs, what stands beside them, or a page over all of it. */
export interface Place {
  readonly list: ListTarget;
  readonly page?: PageTarget;
  readonly tabs: readonly ItemTarget[];
  /** Index into `tabs`; -1 when there are none. */
  readonly active: number;
  /** The record beside the active tab. */
  readonly split?: ItemTarget;
  /** Which of the two was asked for last; where only one fits, it is shown. */
  readonly front: 'list' | 'tabs';
}

export interface NavigationState extends Place {
  /** Earlier places, oldest first. */
  readonly past: readonly Place[];
}

export type NavigationAction =
  | { readonly type: 'open'; readonly target: Target; readonly newTab?: boolean; readonly split?: boolean }
  | { readonly type: 'activate'; readonly index: number }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'close'; readonly index: number }
  | { readonly type: 'closeSplit' }
  | { readonly type: 'front'; readonly front: Place['front'] }
  | { readonly type: 'forget'; readonly ids: readonly string[] }
  | { readonly type: 'back' }
  | {
      readonly type: 'restore';
      readonly tabs: readonly ItemTarget[];
      readonly active: number;
      readonly split?: ItemTarget | undefined;
    };

/** More than anyone steps back by hand; keeps a day's reading from growing without end. */
const REMEMBERED = 50;

export const startState: NavigationState = {
  list: { view: 'articles' },
  tabs: [],
  active: -1,
  front: 'list',
  past: [],
};

/** What the user looks at: the page, else the record in the active tab, else the list. */
export const currentTarget = ({ page, tabs, active, list }: Place): Target => page ?? tabs[active] ?? list;

export function navigate(state: NavigationState, action: NavigationAction): NavigationState {
  switch (action.type) {
    case 'open':
      return remember(state, open(placeOf(state), action));
    case 'activate':
      return action.index in state.tabs ? { ...withoutPage(state), active: action.index, front: 'tabs' } : state;
    case 'step': {
      const count = state.tabs.length;
      if (count === 0) return state;
      return { ...withoutPage(state), active: (state.active + action.by + count) % count, front: 'tabs' };
    }
    case 'close':
      return action.index in state.tabs ? { ...withoutTab(placeOf(state), action.index), past: state.past } : state;
    case 'closeSplit': {
      const { split: _, ...rest } = state;
      return rest;
    }
    case 'front':
      return state.front === action.front ? state : { ...state, front: action.front };
    case 'forget':
      return forget(state, new Set(action.ids));
    case 'back': {
      const previous = state.past.at(-1);
      return previous ? { ...previous, past: state.past.slice(0, -1) } : state;
    }
    case 'restore': {
      const active = Math.min(action.active, action.tabs.length - 1);
      const shown = { ...state, tabs: action.tabs, active, front: active < 0 ? 'list' : 'tabs' } as const;
      return action.split && active >= 0 ? { ...shown, split: action.split } : shown;
    }
  }
}

function open(place: Place, { target, newTab, split }: Extract<NavigationAction, { type: 'open' }>): Place {
  if (isList(target)) return { ...withoutPage(place), list: target, front: 'list' };
  if (!isItem(target)) return { ...place, page: target };
  const shown: Place = { ...withoutPage(place), front: 'tabs' };
  if (split && place.active >= 0) return { ...shown, split: target };
  const already = place.tabs.findIndex(({ id }) => id === target.id);
  if (already >= 0) return { ...shown, tabs: place.tabs.with(already, target), active: already };
  if (newTab || place.active < 0) return { ...shown, tabs: [...place.tabs, target], active: place.tabs.length };
  return { ...shown, tabs: place.tabs.with(place.active, target) };
}

function placeOf({ past: _, ...place }: NavigationState): Place {
  return place;
}

function withoutPage<P extends Place>(place: P): P {
  const { page: _, ...rest } = place;
  return rest as P; // only the optional page is gone
}

function withoutTab({ split, ...place }: Place, index: number): Place {
  const tabs = place.tabs.toSpliced(index, 1);
  const active = Math.min(index < place.active ? place.active - 1 : place.active, tabs.length - 1);
  // What stood beside the last tab takes its place, rather than standing beside nothing.
  if (split && active < 0) return { ...place, tabs: [split], active: 0 };
  return { ...place, tabs, active, ...(split ? { split } : {}) };
}

/** Deleted records leave every tab and every remembered place. */
function forget(state: NavigationState, ids: ReadonlySet<string>): NavigationState {
  const clean = ({ split, ...place }: Place): Place => {
    let result: Place = split && !ids.has(split.id) ? { ...place, split } : place;
    for (let i = result.tabs.length - 1; i >= 0; i--) {
      if (ids.has(result.tabs[i]?.id ?? '')) result = withoutTab(result, i);
    }
    return result;
  };
  return { ...clean(placeOf(state)), past: state.past.map(clean) };
}

function remember({ past, ...place }: NavigationState, next: Place): NavigationState {
  const same = JSON.stringify(place) === JSON.stringify(next);
  return { ...next, past: same ? past : [...past, place].slice(-REMEMBERED) };
}
