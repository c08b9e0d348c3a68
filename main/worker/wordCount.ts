/** How many words a text has: runs of letters and digits, joined by apostrophes and hyphens. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’\-‐][\p{L}\p{N}\p{M}]+)*/gu)) count += 1;
  return count;
}
