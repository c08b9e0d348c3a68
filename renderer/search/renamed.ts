import { createStore } from '../state/store';

/** The saved search that is being renamed, if any: the list it was chosen in may come and go with the window's width. */
export const renamed = createStore<{ readonly id: string; readonly title: string } | undefined>(undefined);
