import { createHistory } from '../../shared/model/history';
import { KINDS } from '../../shared/model/ids';
import { addRead, applyChange, countItems, createLibrary, type Library } from '../../shared/model/library';
import { SCHEMA } from '../../shared/model/migrations';
import type { Item } from '../../shared/model/records';
import type { Replayed } from './replay';
import { inTurns } from './slices';
import type { ReadSnapshot } from './snapshot';

/** Records put in between two looks at the clock, which takes a fraction of a millisecond. */
const SLICE = 200;

/**
 * The library of a snapshot whose records this schema's rules have already been applied to when it was written: its seal
 * says that they are still the same, so they are not checked one by one again, which would cost more than reading them.
 * Undefined for any other snapshot, and for one that lists an id twice. `verify` checks the records all the same.
 */
export async function checkedLibrary(snapshot: ReadSnapshot): Promise<(Replayed & { library: Library }) | undefined> {
  const { schema, checkedFor, seq, last, tables, history } = snapshot;
  if (schema !== SCHEMA || checkedFor !== SCHEMA) return undefined;
  const library = createLibrary();
  let listed = 0;
  for (const kind of KINDS) {
    const items = (tables[kind] ?? []) as readonly Item[]; // `checkedFor` says so
    listed += items.length;
    await inTurns(slicesOf(items), (slice) => {
      for (const item of slice) addRead(library, item);
    });
  }
  const found = Object.values(countItems(library)).reduce((sum, count) => sum + count, 0);
  if (found !== listed) return undefined; // an id twice
  return {
    library,
    seq,
    last,
    history: createHistory([...history.done], [...history.undone]),
    apply: (change) => applyChange(library, change),
  };
}

function* slicesOf(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += SLICE) yield items.slice(start, start + SLICE);
}
