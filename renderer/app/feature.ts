import type { ComponentType } from 'react';
import type { ItemTarget, ListTarget, PageTarget, Target } from './target';

/** The component of each view; it is given the target it shows. */
type Views<T extends Target> = { readonly [V in T['view']]?: ComponentType<{ target: Extract<T, { view: V }> }> };

/** What a folder of the renderer brings to the window. main.tsx lists them all. */
export interface Feature {
  readonly lists?: Views<ListTarget>;
  readonly pages?: Views<PageTarget>;
  readonly items?: Views<ItemTarget>;
  /** Drawn in the middle of the header: the search box. */
  readonly header?: ComponentType;
  /** Mounted as long as the window is: registers commands that work everywhere and draws their dialogs. */
  readonly always?: ComponentType;
}
