import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { systemCode, type Files } from '../files';
import { BLOCK, isTarEnd, paddingAfter, readTarHeader, tarHeader, TAR_END } from './tar';

/*
 * A backup is one tar file whose last member, SHA256SUMS, has the SHA-256 of each member before it, in the form that
 * `sha256sum -c` reads. A backup that was cut short has no such member; any other damage shows as a wrong sum.
 */

const SUMS = 'SHA256SUMS';

/** One file of an archive; `size` is the number of bytes that `bytes` gives. */
export interface Member {
  readonly name: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Thrown while a backup is written or read: it is not, or would not be, what it should. The message is part of a sentence. */
export class DamagedBackup extends Error {}

/** Bytes read or written at once; hashing so many takes a fraction of a millisecond. */
const CHUNK = 256 * 1024;

/** An archive, piece by piece; `modified` is in seconds since 1970. `onMember` hears the SHA-256 of each. */
export async function* archiveOf(
  members: AsyncIterable<Member>,
  modified: number,
  onMember: (name: string, sha256: string) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const sums: string[] = [];
  for await (const member of members) {
    const hash = createHash('sha256');
    yield* entry(member, modified, (chunk) => hash.update(chunk));
    const sum = hash.digest('hex');
    onMember(member.name, sum);
    sums.push(`${sum}  ${member.name}\n`);
  }
  const bytes = Buffer.from(sums.join(''));
  yield* entry({ name: SUMS, size: bytes.length, bytes: [bytes] }, modified, () => undefined);
  yield TAR_END;
}

async function* entry(
  { name, size, bytes }: Member,
  modified: number,
  see: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  yield tarHeader(name, size, modified);
  let given = 0;
  for await (const chunk of bytes) {
    see(chunk);
    given += chunk.length;
    yield chunk;
  }
  if (given !== size) throw new DamagedBackup(`${name} was changed while it was read`);
  yield Buffer.alloc(paddingAfter(size));
}

/** The same bytes in pieces that are worth writing: most members of a backup are smaller. */
export async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield Buffer.concat(waiting, length);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting, length);
}

/** The same bytes compressed; the work is done in threads of Node. Who reads them hears of errors, too. */
export function compressed(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gzip = createGzip({ chunkSize: CHUNK });
  pipeline(Readable.from(pieces, { objectMode: true }), gzip, () => undefined);
  return gzip;
}

/** The bytes of an open file from its beginning, at most `length` of them. */
export async function* bytesOf(handle: FileHandle, length = Infinity): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < length;) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, length - position));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The same of a file that is opened when the first byte is asked for. Whoever knows its length spares a look for more. */
export async function* bytesOfFile(files: Files, path: string, length?: number): AsyncGenerator<Uint8Array> {
  const handle = await files.open(path, 'r');
  try {
    yield* bytesOf(handle, length);
  } finally {
    await handle.close();
  }
}

/** A member as it is read back; its bytes must be taken before the next member is asked for. */
export interface ReadMember {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => AsyncGenerator<Uint8Array>;
  /** Of the bytes, once they have all been taken. */
  readonly sha256: () => string;
}

/**
 * The members of a backup in order, compressed or not. Each must be read to its end. Throws DamagedBackup as soon as
 * something is wrong; a backup is whole only when the generator has ended by itself.
 */
export async function* readArchive(files: Files, path: string): AsyncGenerator<ReadMember> {
  const source = new Source(await unpacked(files, path));
  try {
    const sums: string[] = [];
    for (;;) {
      const block = await source.take(BLOCK, 'its end is missing');
      if (isTarEnd(block)) throw new DamagedBackup(`it ends without ${SUMS}, so it is not whole`);
      const header = readTarHeader(block);
      if (!header) throw new DamagedBackup('a part of it is no tar archive');
      if (header.name === SUMS) return await checkSums(source, header.size, sums);
      const hash = createHash('sha256');
      let sum: string | undefined;
      const sha256 = () => (sum ??= hash.digest('hex'));
      let left = header.size;
      yield {
        sha256,
        ...header,
        bytes: async function* () {
          while (left > 0) {
            const chunk = await source.some(Math.min(left, CHUNK), `${header.name} is cut short`);
            left -= chunk.length;
            hash.update(chunk);
            yield chunk;
          }
        },
      };
      if (left > 0) throw new Error(`${header.name} was not read to its end.`);
      await source.take(paddingAfter(header.size), `${header.name} is cut short`);
      sums.push(`${sha256()}  ${header.name}`);
    }
  } finally {
    await source.close();
  }
}

/** Bytes: a sum, two spaces, a name of a tar header and a line feed are fewer. */
const LONGEST_SUM = 512;

async function checkSums(source: Source, size: number, sums: readonly string[]): Promise<void> {
  if (size > (sums.length + 1) * LONGEST_SUM) throw new DamagedBackup(`${SUMS} names more than is there`);
  const written = (await source.take(size, `${SUMS} is cut short`)).toString().split('\n').filter(Boolean);
  for (const [index, sum] of sums.entries()) {
    if (written[index] === sum) continue;
    throw new DamagedBackup(`${sum.slice(66)} is not as it was written: its checksum does not match`);
  }
  if (written.length !== sums.length) throw new DamagedBackup(`${written[sums.length]?.slice(66)} is missing`);
}

async function unpacked(files: Files, path: string): Promise<AsyncGenerator<Uint8Array>> {
  const bytes = bytesOfFile(files, path);
  const first = await bytes.next();
  const all = (async function* () {
    try {
      if (!first.done) yield first.value;
      yield* bytes;
    } finally {
      await bytes.return(undefined);
    }
  })();
  const isCompressed = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b;
  if (!isCompressed) return all;
  const gunzip = createGunzip({ chunkSize: CHUNK });
  pipeline(Readable.from(all, { objectMode: true }), gunzip, () => undefined); // its reader hears of errors
  return gunzip.iterator() as AsyncGenerator<Uint8Array>; // bytes, since no encoding is set
}

/** Takes so many bytes as are wanted from pieces of any length. */
class Source {
  private waiting: Uint8Array = new Uint8Array();

  constructor(private readonly pieces: AsyncGenerator<Uint8Array>) {}

  /** At least one byte and at most `most`. */
  async some(most: number, otherwise: string): Promise<Uint8Array> {
    while (this.waiting.length === 0) {
      const next = await this.next();
      if (next.done) throw new DamagedBackup(otherwise);
      this.waiting = next.value;
    }
    const taken = this.waiting.subarray(0, most);
    this.waiting = this.waiting.subarray(taken.length);
    return taken;
  }

  private async next(): Promise<IteratorResult<Uint8Array>> {
    try {
      return await this.pieces.next();
    } catch (error) {
      if (!systemCode(error)?.startsWith('Z_')) throw error;
      throw new DamagedBackup('its compressed bytes are not as they were written');
    }
  }

  async take(length: number, otherwise: string): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for (let left = length; left > 0;) {
      const part = await this.some(left, otherwise);
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts, length);
  }

  async close(): Promise<void> {
    await this.pieces.return(undefined);
  }
}
