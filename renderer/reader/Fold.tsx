import { createContext, use, type ReactNode } from 'react';

/** Draws what belongs under the block of text from `start` to `end`, where there is no margin beside it. */
export type DrawFold = (start: number, end: number) => ReactNode;
/** Draws nothing: the cards stand in the margin. */
export const noFold: DrawFold = () => null;
export const FoldContext = createContext<DrawFold>(noFold);

export function Fold({ start, end }: { start: number; end: number }) {
  return use(FoldContext)(start, end);
}
