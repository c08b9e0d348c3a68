import { DurableFile, type Codec } from './durableFile';
import type { Files } from './files';
import { NAMES, type Layout } from './layout';
import { readSnapshot } from './readSnapshot';
import { encodeSnapshot, type Snapshot } from './snapshot';

/**
 * `library.json` as lowdb's adapter. What it reads are whole tables; what it writes may come in pieces. A schema newer
 * than `newest`, else than ours, is refused.
 */
export function snapshotFile(files: Files, layout: Layout, newest?: number): DurableFile<Snapshot> {
  const codec: Codec<Snapshot> = { encode: encodeSnapshot, decode: (...file) => readSnapshot(...file, newest) };
  return new DurableFile<Snapshot>(files, layout.snapshot, NAMES.previousSnapshot, codec);
}
