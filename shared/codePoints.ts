/*
 * Offsets inside count UTF-16 units, as JavaScript does; the Web Annotation Data Model counts Unicode code points
 * (https://www.w3.org/TR/annotation-model/#text-position-selector).
 */

/** The UTF-16 offset of a code point offset; undefined beyond the end of the text. */
export function toUtf16(text: string, codePoints: number): number | undefined {
  let at = 0;
  for (let passed = 0; passed < codePoints; passed += 1) {
    const character = text.codePointAt(at);
    if (character === undefined) return undefined;
    at += character > 0xffff ? 2 : 1;
  }
  return at;
}

/** How many code points begin between two UTF-16 offsets inside the text; a pair that is cut counts as one on each side. */
export function countCodePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; count += 1) at += text.codePointAt(at)! > 0xffff && at + 1 < to ? 2 : 1; // at < text.length
  return count;
}
