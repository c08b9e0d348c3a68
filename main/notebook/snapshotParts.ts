import type { FileHandle } from 'node:fs/promises';
import { KINDS, type Kind } from '../../shared/model/ids';
import { SCHEMA } from '../../shared/model/migrations';
import { err, ok, type Failure, type Result } from '../../shared/result';
import { SealCheck } from './sealed';
import type { SnapshotHead } from './snapshot';
import { headShape, MERGED, MERGE_MARK, shaped } from './stored';

/** A run of whole lines of one table or history list, as they are in the file: each ends in a line feed, most in a comma before it. */
export interface SnapshotLines {
  readonly of: Kind | 'done' | 'undone';
  readonly lines: Buffer;
}

/** Bytes read at once: parsing so many takes a few milliseconds, then others get their turn. */
const PIECE = 512 * 1024;

/**
 * Bytes of lines handed on at once, at least while there are so many. Text of this length is parsed a fifth faster than
 * text of a piece: it stays in the processor's cache, and V8 keeps it among its small objects, which are soon collected.
 */
const RUN = 64 * 1024;

/** How a line begins tells what it is: JSON has no raw line feeds inside, and the writer puts one record on a line. */
const OPENING_BRACE = 0x7b;
const CLOSING_BRACKET = 0x5d;
const LINE_FEED = 0x0a;

/** Thrown while reading, for what cannot be read: a generator has no other way. `partsFailure` tells it from defects. */
export class Unreadable extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/**
 * Reads a snapshot in pieces: its head, then what its lines hold. Nothing may be believed before `end` has answered, since
 * only then the seal has been checked.
 */
export class SnapshotParts {
  private readonly seal = new SealCheck();
  private section: SnapshotLines['of'] | 'unknown' | undefined;
  private rest: Buffer = Buffer.alloc(0);
  private position = 0;
  private ahead: Promise<Buffer> | undefined;
  private line = 1;
  private isNewer = false;

  private constructor(
    private readonly handle: FileHandle,
    private readonly newest: number,
  ) {}

  /**
   * The reader and the head, which is the first line. `newer-schema` and `damaged` say why there is none. Of a newer
   * schema, up to `newest`, what this version does not know is left out.
   */
  static async begin(
    handle: FileHandle,
    newest = SCHEMA,
  ): Promise<Result<{ parts: SnapshotParts; head: SnapshotHead }>> {
    const parts = new SnapshotParts(handle, newest);
    const head = await parts.readHead();
    return head.ok ? ok({ parts, head: head.value }) : head;
  }

  /** Runs of lines until the file ends. Throws what `partsFailure` understands. */
  async *lines(): AsyncGenerator<SnapshotLines, void> {
    let piece = this.rest;
    do {
      const end = piece.lastIndexOf(LINE_FEED) + 1;
      yield* this.runs(piece.subarray(0, end));
      this.rest = piece.subarray(end);
      piece = await this.read();
    } while (piece.length > 0);
  }

  /** Whether all that was read is what was written. Call after the last line. */
  end(): Result<void> {
    return this.rest.length > 0 ? err('damaged', 'its end is missing') : this.seal.end();
  }

  private *runs(text: Buffer): Generator<SnapshotLines> {
    let from = 0;
    for (let start = 0; start < text.length;) {
      const next = text.indexOf(LINE_FEED, start) + 1;
      if (isMergeMark(text, start)) throw damaged(MERGED);
      if (this.section === undefined || text[start] === CLOSING_BRACKET) {
        if (start > from) yield* this.run(text.subarray(from, start));
        this.section = this.sectionAt(text.toString('utf8', start, next - 1));
        from = next;
      } else if (next - from >= RUN) {
        yield* this.run(text.subarray(from, next));
        from = next;
      }
      start = next;
      this.line += 1;
    }
    if (from < text.length) yield* this.run(text.subarray(from));
  }

  private *run(lines: Buffer): Generator<SnapshotLines> {
    if (this.section !== undefined && this.section !== 'unknown') yield { of: this.section, lines };
  }

  /** What begins after a line that is no record. */
  private sectionAt(line: string): SnapshotLines['of'] | 'unknown' | undefined {
    const [, name, empty] = /^"(\w+)":\[(\],?)?$/.exec(line) ?? [];
    if (name === undefined) {
      if (/^(\],?|\},?|"(history|tables)":\{|\},"checksum":"\w+"\})$/.test(line)) return undefined;
      throw damaged(`line ${this.line} is not as it was written`);
    }
    if (empty !== undefined) return undefined;
    if (name === 'done' || name === 'undone' || KINDS.some((kind) => kind === name)) return name as SnapshotLines['of']; // just compared with all of them
    if (this.isNewer) return 'unknown';
    throw damaged(`line ${this.line} names something unknown`);
  }

  private async readHead(): Promise<Result<SnapshotHead>> {
    const piece = await this.read();
    if (piece.length === 0) return err('damaged', 'it is empty');
    if (isMergeMark(piece, 0)) return err('damaged', MERGED);
    if (piece[0] !== OPENING_BRACE) return err('damaged', 'its beginning is not as it was written');
    const end = piece.indexOf(LINE_FEED);
    const line = piece.toString('utf8', 0, end === -1 ? piece.length : end);
    const schema = Number(/^\{"schema":(\d+)[,}]/.exec(line)?.[1]);
    if (schema > this.newest) return this.newerOrDamaged(schema);
    this.isNewer = schema > SCHEMA;
    this.rest = piece.subarray(end + 1);
    this.line = 2;
    const value = parsed(`${line.slice(0, -1)}}`);
    return value.ok ? shaped(headShape, value.value, this.newest) : value;
  }

  /** A newer version may seal its files in another way; with our seal, and broken, it is a damaged file of any version. */
  private async newerOrDamaged(schema: number): Promise<Result<never>> {
    while ((await this.read()).length > 0) continue;
    const sealed = this.seal.end();
    return !sealed.ok && sealed.error.code === 'damaged' ? sealed : err('newer-schema', `schema ${schema}`);
  }

  /** What is left of the last piece and what follows it; empty at the end of the file. */
  private async read(): Promise<Buffer> {
    const fresh = await (this.ahead ?? this.readAhead());
    this.ahead = fresh.length === 0 ? undefined : this.readAhead();
    this.ahead?.catch(() => undefined); // it is told when the piece is asked for, if it still is
    this.seal.update(fresh);
    return fresh.length === 0 || this.rest.length === 0 ? fresh : Buffer.concat([this.rest, fresh]);
  }

  /** The next piece, which comes while the one before is parsed. */
  private async readAhead(): Promise<Buffer> {
    const wanted = Math.max(PIECE, this.rest.length); // growing, since one line may be very long
    const { buffer, bytesRead } = await this.handle.read(Buffer.allocUnsafe(wanted), 0, wanted, this.position);
    this.position += bytesRead;
    return buffer.subarray(0, bytesRead);
  }
}

/** The values on whole lines. */
export function parseLines({ lines }: SnapshotLines): unknown[] {
  const end = lines.length - 1; // without the last line feed, and the comma before it
  const text = lines.toString('utf8', 0, lines[end - 1] === 0x2c ? end - 1 : end);
  return JSON.parse(`[${text}]`) as unknown[];
}

/** The first byte tells at once that nearly every line is none: `<`, `=` and `>` begin no JSON. */
const isMergeMark = (text: Buffer, start: number): boolean => {
  const first = text[start] ?? 0;
  return first >= 0x3c && first <= 0x3e && MERGE_MARK.test(text.toString('latin1', start, start + 7));
};

const damaged = (message: string) => new Unreadable({ code: 'damaged', message });

/** What was thrown while a snapshot was read, if it is about its content; anything else goes on as it is. */
export function partsFailure(error: unknown): Result<never> {
  if (error instanceof Unreadable) return { ok: false, error: error.failure };
  if (error instanceof SyntaxError) return err('damaged', 'it holds lines that are not whole');
  throw error;
}

function parsed(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    return partsFailure(error);
  }
}
