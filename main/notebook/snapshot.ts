import type { Step } from '../../shared/model/history';
import { KINDS, type Kind } from '../../shared/model/ids';
import { SCHEMA } from '../../shared/model/migrations';
import { sealed } from './sealed';

/** What `library.json` says about itself. */
export interface SnapshotHead {
  readonly schema: number;
  /** The schema by whose rules every record in it has been checked; absent when nobody vouches for them. */
  readonly checkedFor?: number | undefined;
  readonly libraryId: string;
  /** The last entry that is contained. */
  readonly seq: number;
  /** The checksum of that entry's line, when it is known. */
  readonly last?: string | undefined;
}

/** Records in memory; or as text, in pieces of one or more whole lines without the last comma, on the way between files. */
export type Table = readonly unknown[] | AsyncIterable<Uint8Array | string>;

/** What `library.json` holds. */
export interface Snapshot<T extends Table = Table> extends SnapshotHead {
  readonly tables: { readonly [K in Kind]?: T | undefined };
  readonly history: { readonly done: readonly Step[]; readonly undone: readonly Step[] };
}

/** A snapshot as it is read: whole tables. */
export type ReadSnapshot = Snapshot<readonly unknown[]>;

export const EMPTY: ReadSnapshot = {
  schema: SCHEMA,
  checkedFor: SCHEMA,
  libraryId: '-',
  seq: 0,
  tables: {},
  history: { done: [], undone: [] },
};

/** The text of a snapshot: one record a line, so that a person, grep and git can read it, and we in pieces. */
export function encodeSnapshot(snapshot: Snapshot): AsyncGenerator<string | Uint8Array> {
  return sealed(body(snapshot));
}

/** The history stands first, so that who writes a new file from an old one knows it before the records come by. */
async function* body({ tables, history, ...head }: Snapshot): AsyncGenerator<string | Uint8Array> {
  const { schema, checkedFor, libraryId, seq, last } = head;
  yield JSON.stringify({ schema, checkedFor, libraryId, seq, last }).slice(0, -1);
  yield ',\n"history":{';
  yield* list('\n"done":', history.done);
  yield* list(',\n"undone":', history.undone);
  yield '\n},\n"tables":{';
  for (const [index, kind] of KINDS.entries())
    yield* list(`${index === 0 ? '\n' : ',\n'}"${kind}":`, tables[kind] ?? []);
  yield '\n}';
}

async function* list(name: string, values: Table): AsyncGenerator<string | Uint8Array> {
  yield `${name}[`;
  let isFirst = true;
  for await (const piece of Array.isArray(values) ? jsonLines(values) : (values as AsyncIterable<string>)) {
    yield isFirst ? '\n' : ',\n';
    yield piece;
    isFirst = false;
  }
  yield isFirst ? ']' : '\n]';
}

function* jsonLines(values: readonly unknown[]): Generator<string> {
  for (const value of values) yield JSON.stringify(value);
}
