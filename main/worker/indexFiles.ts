import { readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { KINDS } from '../../shared/model/ids';
import type { RecordStore, SavedIndex } from '../search';
import { RecordFile } from './recordFile';

/** Grows when what is written changes its meaning; an index of another version is made anew. */
const VERSION = 6;
const MANIFEST = 'manifest.json';
/** Bytes written at once. */
const SLICE = 1 << 20;
/** Every array begins at a multiple of this, whatever its elements. */
const ALIGNMENT = 8;

const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;

/** The arrays of the index in the order of the file, with the type of their elements. */
const ARRAYS = {
  kinds: 'u8',
  dates: 'u32',
  lengths: 'u32',
  stamps: 'u32',
  frequencies: 'u32',
  idHashes: 'u32',
  letters: 'u16',
  letterStarts: 'u32',
  postingStarts: 'u32',
  postings: 'u8',
  nextSlots: 'u32',
  recordLengths: 'u32',
} as const satisfies { readonly [N in ArrayName]: keyof typeof TYPES };
type ArrayName = Exclude<keyof SavedIndex, 'records'>;
const NAMES = Object.keys(ARRAYS) as ArrayName[]; // the keys of a literal

/** Plain names: a library that came from elsewhere must not make us read or write outside of its folder. */
const fileName = z.string().regex(/^(?:arrays|records)-[\w-]+\.bin$/);

/** What the manifest says: whose index it is, up to which change of the library, and the files it is in. */
const manifestSchema = z.object({
  version: z.literal(VERSION),
  libraryId: z.string(),
  /** Kinds are written by their place in this list. */
  kinds: z.literal(KINDS.join()),
  seq: z.number(),
  arrays: z.object({ file: fileName, bytes: z.number(), crc32: z.number() }),
  /** Elements of each array. */
  lengths: z.record(z.string(), z.number()),
  records: z.object({ file: fileName, bytes: z.number() }),
});
type Manifest = z.infer<typeof manifestSchema>;

export interface LoadedIndex {
  readonly seq: number;
  readonly saved: SavedIndex & { readonly records: RecordFile };
}

/** The index in a folder, or undefined when there is none that is whole and of this library. */
export function loadIndex(folder: string, libraryId: string, mayWrite: boolean): LoadedIndex | undefined {
  let records: RecordFile | undefined;
  try {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
    if (manifest.libraryId !== libraryId) return undefined;
    const bytes = readFileSync(join(folder, manifest.arrays.file));
    if (bytes.length !== manifest.arrays.bytes || crc32(bytes) !== manifest.arrays.crc32) return undefined;
    const size = manifest.records.bytes;
    records = RecordFile.open(join(folder, manifest.records.file), size, mayWrite);
    if (size > 0) records.read(size - 1, 1);
    return { seq: manifest.seq, saved: { ...arraysOf(bytes, manifest), records } };
  } catch {
    // Whatever is wrong with it, it can be made anew from the library, and is.
    records?.close();
    return undefined;
  }
}

/** An empty store for the records of an index that is to be saved in this folder. */
export const beginRecords = (folder: string): RecordFile =>
  RecordFile.begin(join(folder, `records-${uniqueSuffix()}.bin`));

let begun = 0;
const uniqueSuffix = (): string => `${Date.now().toString(36)}-${process.pid}-${(begun += 1)}`;

function arraysOf(bytes: Buffer, { lengths }: Manifest): Pick<SavedIndex, ArrayName> {
  const buffer = bytes.buffer as ArrayBuffer; // a file is read into memory of this process
  let at = bytes.byteOffset;
  const arrays = NAMES.map((name) => {
    const Type = TYPES[ARRAYS[name]];
    const length = lengths[name] ?? 0;
    const isAligned = at % Type.BYTES_PER_ELEMENT === 0;
    const array = isAligned
      ? new Type(buffer, at, length)
      : new Type(buffer.slice(at, at + length * Type.BYTES_PER_ELEMENT));
    at += paddedLength(array.byteLength);
    return [name, array];
  });
  return Object.fromEntries(arrays) as Pick<SavedIndex, ArrayName>; // one array a name, of its type
}

/**
 * Writes an index beside the one that is there, then lets the manifest name it. Other work goes on meanwhile: what the
 * index keeps changing is copied first. Records that are in a file of the folder stay there. A copy that is cut short is
 * never read, since the manifest names the old one.
 */
export async function saveIndex(
  folder: string,
  about: { libraryId: string; seq: number },
  { records, ...parts }: SavedIndex,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const suffix = `${about.seq}-${uniqueSuffix()}`;
  const arraysFile = `arrays-${suffix}.bin`;
  const bytes = records.size;
  // The postings are never changed in place and need no copy; they are most of it.
  const arrays = NAMES.map((name) => (name === 'postings' ? parts[name] : parts[name].slice()));
  const unfinished = join(folder, `${MANIFEST}.${suffix}`);
  const recordsFile = await keepRecords(folder, records);
  try {
    const written = await writeSlices(join(folder, arraysFile), padded(arrays));
    const manifest: Manifest = {
      version: VERSION,
      kinds: KINDS.join(),
      ...about,
      arrays: { file: arraysFile, ...written },
      lengths: Object.fromEntries(NAMES.map((name, i) => [name, arrays[i]!.length])), // one array a name
      records: { file: recordsFile, bytes },
    };
    await writeFile(unfinished, JSON.stringify(manifest), { flush: true });
    await rename(unfinished, join(folder, MANIFEST));
  } catch (error) {
    for (const path of [join(folder, arraysFile), unfinished]) await rm(path, { force: true }); // a full disk needs the room
    throw error;
  }
  await removeOthers(folder, new Set([MANIFEST, arraysFile, recordsFile]));
}

/** Makes sure that the records are on disk, and names their file in the folder. */
async function keepRecords(folder: string, records: RecordStore): Promise<string> {
  const isHere = records instanceof RecordFile && records.folder === folder;
  if (isHere) {
    await records.flush();
    return records.name;
  }
  const name = `records-${uniqueSuffix()}.bin`;
  await writeSlices(join(folder, name), records.pieces());
  return name;
}

function* padded(arrays: readonly (Uint8Array | Uint16Array | Uint32Array)[]): Generator<Uint8Array> {
  for (const array of arrays) {
    yield new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    yield new Uint8Array(paddedLength(array.byteLength) - array.byteLength);
  }
}

const paddedLength = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

async function writeSlices(path: string, pieces: Iterable<Uint8Array>): Promise<{ bytes: number; crc32: number }> {
  const file = await open(path, 'w');
  try {
    let [bytes, sum] = [0, 0];
    const slice = new Uint8Array(SLICE);
    let filled = 0;
    const flush = async (): Promise<void> => {
      const part = slice.subarray(0, filled);
      sum = crc32(part, sum);
      bytes += filled;
      filled = 0;
      await file.writeFile(part); // goes on where the last one ended
    };
    for (const piece of pieces) {
      for (let from = 0; from < piece.length;) {
        const part = piece.subarray(from, from + SLICE - filled);
        slice.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled === SLICE) await flush();
      }
    }
    await flush();
    await file.sync();
    return { bytes, crc32: sum };
  } finally {
    await file.close();
  }
}

/** Earlier indexes and what a killed process left; the log of changes is not ours. */
async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder))
    if (!kept.has(name) && /^(arrays|records)-|^manifest\.json\./.test(name)) await unlink(join(folder, name));
}
