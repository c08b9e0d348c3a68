import { withRoom } from './growable';

/*
 * The words of a document in order, field by field: for each field that has words its number in FIELDS, their count,
 * and their numbers in the dictionary. All numbers are written in base 128, low digits first, the last digit below 128
 * (LEB128). Frequent words are met early and have low numbers, so most take one or two bytes.
 */

export class ForwardWriter {
  private bytes = new Uint8Array(1 << 12);
  private end = 0;

  begin(): void {
    this.end = 0;
  }

  field(field: number, words: Uint32Array, count: number): void {
    this.bytes = withRoom(this.bytes, this.end + 5 * (count + 2));
    this.number(field);
    this.number(count);
    const { bytes } = this;
    let at = this.end;
    for (let i = 0; i < count; i += 1) {
      let rest = words[i]!; // i is below count
      for (; rest >= 128; rest >>>= 7) bytes[at++] = (rest & 127) | 128;
      bytes[at++] = rest;
    }
    this.end = at;
  }

  /** Valid until `begin` is called again. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.end);
  }

  private number(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.bytes[this.end++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.end++] = rest;
  }
}

/** Visits the words of a document in order. Returning true ends the visit, and is then returned. */
export function forEachForward(
  bytes: Uint8Array,
  visit: (word: number, ordinal: number, field: number) => boolean | void,
): boolean {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const digit = bytes[at++]!; // written by ForwardWriter
      value |= (digit & 127) << shift;
      if (digit < 128) return value;
    }
  };
  while (at < bytes.length) {
    const field = next();
    const count = next();
    for (let ordinal = 0; ordinal < count; ordinal += 1) if (visit(next(), ordinal, field) === true) return true;
  }
  return false;
}

/** Whether words stand side by side, in this order, in one field. */
export function holdsRun(bytes: Uint8Array, run: readonly number[]): boolean {
  // For each word of the run, whether the run up to it ends at the word before.
  const begun = new Uint8Array(run.length);
  const [first] = run;
  let open = false;
  return forEachForward(bytes, (word, ordinal) => {
    if (ordinal === 0 && open) {
      begun.fill(0);
      open = false;
    }
    if (!open && word !== first) return false;
    open = false;
    for (let i = run.length - 1; i >= 0; i -= 1) {
      begun[i] = word === run[i] && (i === 0 || begun[i - 1] === 1) ? 1 : 0;
      if (begun[i] === 1) open = true;
    }
    return begun[run.length - 1] === 1;
  });
}
