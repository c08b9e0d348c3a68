import type { Stamp } from './slots';

/** Reused, since it is as long as the longest document. */
let room = new Uint8Array(1 << 16);

/** The UTF-8 of a text, valid until the next call, and two hashes of it. The second is never 0. */
export function stampOf(text: string): { bytes: Uint8Array; stamp: Stamp } {
  const most = 3 * text.length + 4;
  if (room.length < most) room = new Uint8Array(Math.ceil(most / 4) * 8);
  const { written } = encoder.encodeInto(text, room);
  room.fill(0, written, written + 4);
  return { bytes: room.subarray(0, written), stamp: hashesOf(new Uint32Array(room.buffer, 0, Math.ceil(written / 4))) };
}

const encoder = new TextEncoder();

/** The mixing of MurmurHash3 (A. Appleby) in two lanes with constants of their own, over four bytes at a time. */
function hashesOf(words: Uint32Array): Stamp {
  let [first, second] = [0x811c9dc5 ^ words.length, 0x9747b28c ^ words.length];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!; // i is inside
    first = Math.imul(first ^ Math.imul(word, 0xcc9e2d51), 5) + 0xe6546b64;
    first ^= first >>> 15;
    second = Math.imul(second ^ Math.imul(word, 0x1b873593), 9) + 0x7ed55d16;
    second ^= second >>> 13;
  }
  return [first >>> 0, second >>> 0 || 1];
}
