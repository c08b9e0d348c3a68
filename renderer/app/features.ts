import { createContext, createElement, memo, useContext, type ComponentType, type ReactNode } from 'react';
import type { Feature } from './feature';
import type { Target } from './target';

export const FeaturesContext = createContext<readonly Feature[]>([]);

/** The view of a target, as the feature that brings it draws it; drawn again only for another target. */
export const View = memo(function View({ target }: { target: Target }): ReactNode {
  const features = useContext(FeaturesContext);
  for (const { lists, pages, items } of features) {
    // A view is filed under the name of the targets it takes; the type of Feature holds that together.
    const views = { ...lists, ...pages, ...items } as Record<string, ComponentType<{ target: Target }> | undefined>;
    const view = views[target.view];
    if (view) return createElement(view, { target });
  }
  throw new Error(`No feature draws ${target.view}.`);
});
