/*
 * FNV-1a over UTF-16 units (Fowler, Noll and Vo), with a last mix because tables take the low bits; below 2 ** 32.
 */

export function hashOf(units: Uint16Array, length: number): number {
  let hash = BASIS;
  for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ units[i]!, PRIME); // i is inside
  return mixed(hash);
}

export function hashOfText(text: string): number {
  let hash = BASIS;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return mixed(hash);
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

const mixed = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;
