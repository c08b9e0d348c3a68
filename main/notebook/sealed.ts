import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../shared/result';

/*
 * A sealed JSON object ends in a checksum of the bytes before it, so that it can be checked without being understood:
 *   {"seq":1,...,"checksum":"0123456789abcdef"}
 * The checksum is the first 64 bits of SHA-256: enough for accidents, which is all that it is for.
 */

const START = ',"checksum":"';
const DIGITS = 16;
const END = '"}';
const TAIL_LENGTH = START.length + DIGITS + END.length;

/** Adds the seal to the text of a JSON object, given in pieces without its closing brace. */
export function* sealed(pieces: Iterable<string>): Generator<string> {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  yield `${START}${hash.digest('hex').slice(0, DIGITS)}${END}\n`;
}

/** One object as one sealed line, line feed included. */
export const sealedLine = (value: object): string => [...sealed([JSON.stringify(value).slice(0, -1)])].join('');

/** The object in sealed bytes; a line feed at the end may be there or not. */
export function unseal(bytes: Buffer): Result<object> {
  const end = bytes.at(-1) === 0x0a ? bytes.length - 1 : bytes.length;
  const body = bytes.subarray(0, Math.max(0, end - TAIL_LENGTH));
  const tail = bytes.toString('latin1', body.length, end);
  if (!tail.startsWith(START) || !tail.endsWith(END)) return err('damaged', 'its end is missing');
  const digest = createHash('sha256').update(body).digest('hex').slice(0, DIGITS);
  if (tail.slice(START.length, -END.length) !== digest) return err('damaged', 'its checksum does not match');
  return ok(JSON.parse(bytes.toString('utf8', 0, end)) as object); // these very bytes were written by JSON.stringify
}
