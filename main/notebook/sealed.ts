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
export async function* sealed(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  yield sealOf(hash.digest('hex'));
}

const sealOf = (digest: string): string => `${START}${digest.slice(0, DIGITS)}${END}\n`;

/** One object as one sealed line, line feed included. */
export function sealedLine(value: object): string {
  const body = JSON.stringify(value).slice(0, -1);
  return `${body}${sealOf(createHash('sha256').update(body).digest('hex'))}`;
}

/** The checksum at the end of a sealed line, with its line feed or without. */
export function sealOfLine(line: string | Buffer): string {
  const end = typeof line === 'string' ? line.slice(-TAIL_LENGTH) : line.toString('latin1', line.length - TAIL_LENGTH);
  return /[0-9a-f]+(?="\})/.exec(end)?.[0] ?? '';
}

/** The object in sealed bytes; a line feed at the end may be there or not. */
export function unseal(bytes: Buffer): Result<object> {
  const check = new SealCheck();
  check.update(bytes);
  const sound = check.end();
  if (!sound.ok) return sound;
  try {
    return ok(JSON.parse(bytes.toString('utf8')) as object);
  } catch {
    return err('damaged', 'its checksum was made of what is no JSON'); // never by us
  }
}

/** Checks the seal of bytes that come in pieces. */
export class SealCheck {
  private readonly hash = createHash('sha256');
  /** The last bytes so far: the seal must be among them, so they are not hashed before it is known where it begins. */
  private held = Buffer.alloc(0);

  update(bytes: Buffer): void {
    const most = TAIL_LENGTH + 1; // with a line feed
    if (bytes.length < most) {
      const all = Buffer.concat([this.held, bytes]);
      this.hash.update(all.subarray(0, Math.max(0, all.length - most)));
      this.held = all.subarray(-most);
      return;
    }
    this.hash.update(this.held).update(bytes.subarray(0, -most));
    this.held = Buffer.from(bytes.subarray(-most)); // a copy, so that the piece itself can go
  }

  /** `unsupported` when there is no seal of this form at all, `damaged` when the bytes are not those that were sealed. */
  end(): Result<void> {
    const end = this.held.at(-1) === 0x0a ? this.held.length - 1 : this.held.length;
    const start = Math.max(0, end - TAIL_LENGTH);
    const tail = this.held.toString('latin1', start, end);
    if (!tail.startsWith(START) || !tail.endsWith(END)) return err('unsupported', 'its end is missing');
    const digest = this.hash.update(this.held.subarray(0, start)).digest('hex').slice(0, DIGITS);
    return tail.slice(START.length, -END.length) === digest
      ? ok(undefined)
      : err('damaged', 'its checksum does not match');
  }
}
