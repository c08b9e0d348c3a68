import { foldWords } from './fold';

/** Words of names that many people share. */
const COMMON = new Set(
  'van von der den de la le da di du del dos das ter ten el al bin ibn st jr sr and et'.split(' '),
);

/**
 * The words of names that tell people apart: without initials and particles. Databases disagree on whether the family
 * name comes first and on given names, so they are compared as a set of words.
 */
export function nameWords(names: readonly string[] = []): string[] {
  const words = names.flatMap((name) => {
    const shouted = name === name.toUpperCase();
    const whole = name
      .split(/[\s,.]+/)
      .filter((part) => shouted || !/^\p{Lu}(?:-?\p{Lu}){0,3}$/u.test(part))
      .join(' ');
    return foldWords(whole.replace(/[-‐–]/g, ' ')).filter((word) => word.length > 1 && !COMMON.has(word));
  });
  return [...new Set(words)];
}

/** The share of the shorter list that is in the other, from 0 to 1; words of five letters and more may be misspelt. */
export function namesInCommon(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let shared = 0;
  for (const word of short) if (long.includes(word) || long.some((other) => oneLetterApart(word, other))) shared += 1;
  return shared / short.length;
}

/** One letter more, less, another, or two exchanged; the first letter is the same. */
export function oneLetterApart(a: string, b: string): boolean {
  if (a.charCodeAt(0) !== b.charCodeAt(0) || Math.abs(a.length - b.length) > 1) return false;
  if (a.length < 5 || b.length < 5) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const rest = (text: string, skip: number) => text.slice(start + skip);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  return (
    rest(a, 1) === rest(b, 1) || (a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2))
  );
}
