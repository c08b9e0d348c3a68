/** Where ports begin that are given to nobody for good (RFC 6335); the last of them is 65535. */
const FIRST = 49_152;
const COUNT = 65_536 - FIRST;

/**
 * The port that a library takes when it is free. Browsers keep what a page has stored by its address, the port included:
 * words that were not on disk when the host ended are found again under the same one.
 */
export function usualPort(libraryId: string): number {
  let hash = 0x811c9dc5; // FNV-1a, 32 bits
  for (let at = 0; at < libraryId.length; at += 1) hash = Math.imul(hash ^ libraryId.charCodeAt(at), 0x01000193) >>> 0;
  return FIRST + (hash % COUNT);
}
