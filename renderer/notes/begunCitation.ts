/** What is typed of a citation before the caret: after `[@`, or after `; @` in a list of them; odd keys stand in braces. */
const BEGUN = /(?:\[-?|;\s*-?|\[[^\]\n]{0,40}\s-?)@(\{?[^\]\n;,{}]{0,60})$/;

/** Where the key of a citation begins in a line that ends at the caret, and what is typed of it. */
export function begunCitation(lineBefore: string): { from: number; typed: string } | undefined {
  const typed = BEGUN.exec(lineBefore)?.[1];
  if (typed === undefined) return undefined;
  return { from: lineBefore.length - typed.length, typed: typed.replace(/^\{/, '') };
}
