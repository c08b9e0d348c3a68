/**
 * A text reduced to what its words are: runs of white space are one space, quotation marks, hyphens and dashes are
 * plain, typographic ligatures are spelt out, characters are composed (NFC), and what has no width is gone.
 * Letters, digits, case and accents stay. Each unit knows the source range `[starts[i], ends[i])` it stands for.
 */
export interface FoldedText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const PLAIN = new Map<number, string>();
const plain = (characters: string, written: string): void => {
  for (const character of characters) PLAIN.set(character.charCodeAt(0), written);
};
plain('\u2018\u2019\u201a\u201b\u2032\u00b4`', "'");
plain('\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb', '"');
plain('\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-');
plain('\u2026', '...');
['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'].forEach((letters, i) => PLAIN.set(0xfb00 + i, letters));
// Soft hyphen, zero-width and direction marks, byte order mark.
plain('\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff', '');

const SPACE = 0x20;
const WHITE_SPACE = /\s/;
/** What joins the character before it: combining marks, and the vowels and finals of decomposed Hangul. */
const JOINS = /^[\p{M}\u1160-\u11ff]/u;
/** Below this, no character combines and none changes under NFC. */
const FIRST_COMBINING = 0x300;

export function foldText(source: string): FoldedText {
  const out = new Output(source.length);
  let i = 0;
  while (i < source.length) {
    const unit = source.charCodeAt(i);
    if (isWhiteSpace(unit)) {
      const start = i;
      do i += 1;
      while (i < source.length && isWhiteSpace(source.charCodeAt(i)));
      out.pushSpace(start, i);
      continue;
    }
    const end = clusterEnd(source, i);
    const written = PLAIN.get(unit);
    if (written !== undefined) out.pushAll(written, i, end);
    else if (end === i + 1 && unit < FIRST_COMBINING) out.push(unit, i, end);
    else out.pushAll(source.slice(i, end).normalize('NFC'), i, end);
    i = end;
  }
  return out.finish();
}

function isWhiteSpace(unit: number): boolean {
  if (unit < 0x80) return unit === SPACE || (unit >= 9 && unit <= 13);
  return unit !== 0xfeff && WHITE_SPACE.test(String.fromCharCode(unit));
}

/** The end of the character that starts at `start`, with everything that combines with it. */
function clusterEnd(source: string, start: number): number {
  let end = start + (source.codePointAt(start)! > 0xffff ? 2 : 1); // start is inside the source
  while (source.charCodeAt(end) >= FIRST_COMBINING) {
    const next = String.fromCodePoint(source.codePointAt(end)!); // charCodeAt was a number
    if (!JOINS.test(next)) break;
    end += next.length;
  }
  return end;
}

class Output {
  private units: Uint16Array<ArrayBuffer>;
  private starts: Int32Array<ArrayBuffer>;
  private ends: Int32Array<ArrayBuffer>;
  private length = 0;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  push(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
  }

  /** White space with nothing but invisible marks between is one run. */
  pushSpace(start: number, end: number): void {
    if (this.length > 0 && this.units[this.length - 1] === SPACE) this.ends[this.length - 1] = end;
    else this.push(SPACE, start, end);
  }

  pushAll(written: string, start: number, end: number): void {
    for (let i = 0; i < written.length; i += 1) this.push(written.charCodeAt(i), start, end);
  }

  finish(): FoldedText {
    const units = this.units.subarray(0, this.length);
    let text = '';
    for (let i = 0; i < units.length; i += 8192) {
      text += Reflect.apply(String.fromCharCode, null, units.subarray(i, i + 8192)) as string; // typed as any for a typed array
    }
    return {
      text,
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
    };
  }

  private grow(): void {
    const capacity = this.units.length * 2 + 16;
    const grown = <T extends Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.units = grown(this.units, new Uint16Array(capacity));
    this.starts = grown(this.starts, new Int32Array(capacity));
    this.ends = grown(this.ends, new Int32Array(capacity));
  }
}
