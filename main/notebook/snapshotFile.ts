import { DurableFile } from './durableFile';
import type { Files } from './files';
import { NAMES, type Layout } from './layout';
import { readSnapshot } from './readSnapshot';
import { encodeSnapshot, type Snapshot } from './snapshot';

/** `library.json` as lowdb's adapter. What it reads are whole tables; what it writes may come in pieces. */
export function snapshotFile(files: Files, layout: Layout): DurableFile<Snapshot> {
  const codec = { encode: encodeSnapshot, decode: readSnapshot };
  return new DurableFile<Snapshot>(files, layout.snapshot, NAMES.previousSnapshot, codec);
}
