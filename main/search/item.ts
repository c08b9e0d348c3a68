/** What one item takes at most. */
export const ITEM = 6;

/**
 * Writes a number from 1 to 2 ** 31 - 1 in base 128, low digits first, the last below 128 (LEB128), and after it `also`, 1
 * to 255, unless that is 0; gives the end. No byte of an item is 0.
 */
export function writeItem(bytes: Uint8Array, from: number, value: number, also: number): number {
  let at = from;
  let rest = value;
  for (; rest >= 128; rest >>>= 7) bytes[at++] = (rest & 127) | 128;
  bytes[at++] = rest;
  if (also > 0) bytes[at++] = also;
  return at;
}
