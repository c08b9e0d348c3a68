import type { CheckedArgument, SearchAnswer } from '../../shared/api';
import type { Change } from '../../shared/model/change';
import type { AnyId } from '../../shared/model/ids';
import { allItems, countItems, getItem, type Library } from '../../shared/model/library';
import type { Item } from '../../shared/model/records';
import { ok, type Failure, type Result } from '../../shared/result';
import { indexRecord } from '../worker/indexRecord';
import type { IndexedRecord, WorkerClient } from '../worker/jobs';
import type { Events } from './events';

/** Records handed to the worker at once: cloning so many takes about a millisecond. */
const SLICE = 200;

/**
 * Keeps the worker's search index in step with the library. It is built in slices while everything else goes on; a change
 * is put in at once, before the slices that are still to come, so a later slice may only repeat it.
 */
export class SearchIndex {
  private building: Promise<void> | undefined;
  /** Grows with each build, so that one that was overtaken stops. */
  private build = 0;
  private complete = false;
  private readonly stopListening: () => void;

  constructor(
    private readonly worker: WorkerClient,
    private readonly library: Library,
    private readonly textsFolder: string,
    private readonly emit: Events['emit'],
  ) {
    this.stopListening = worker.onRestart(() => {
      emit('problem', { message: RESTARTED });
      if (this.building) this.begin();
    });
  }

  /** Starts building, from the beginning. */
  begin(): void {
    this.build += 1;
    this.complete = false;
    this.building = this.run(this.build);
  }

  end(): void {
    this.build += 1;
    this.stopListening();
  }

  /** Brings a change of the library into an index that is there or being built. */
  follow(change: Change): void {
    if (!this.building) return;
    const { ids, records } = this.affectedBy(change);
    // Sent now, in this order: the worker takes what it is sent in turn.
    const done = [
      ...(ids.length > 0 ? [this.worker.call('removeRecords', { ids })] : []),
      ...[...inSlices(records)].map((slice) => this.worker.call('putRecords', { records: slice })),
    ];
    void Promise.all(done).then((answers) => {
      const failed = answers.find((answer) => !answer.ok);
      if (failed && !failed.ok) this.reportFailure(failed.error);
      else if (this.complete) this.announce(true, this.count());
    });
  }

  async search(argument: CheckedArgument<'search'>): Promise<Result<SearchAnswer>> {
    if (!this.building) this.begin();
    if (!this.worker.inBackground) await this.building;
    const complete = this.complete;
    const found = await this.worker.call('search', argument);
    return found.ok ? ok({ ...found.value, complete }) : found;
  }

  private async run(build: number): Promise<void> {
    const total = this.count();
    const begun = await this.worker.call('beginIndex', { textsFolder: this.textsFolder });
    if (!begun.ok || build !== this.build) return;
    let done = 0;
    // Tables may change between slices: what is added comes later, what is gone is not met, and both were followed anyway.
    for (const slice of inSlices(allItems(this.library))) {
      const records = slice.flatMap((item) => this.record(item) ?? []);
      const put = await this.worker.call('putRecords', { records });
      if (build !== this.build) return;
      if (!put.ok) return this.reportFailure(put.error);
      done += slice.length;
      if (done < total) this.announce(false, done);
    }
    this.complete = true;
    this.announce(true, this.count());
  }

  private record(item: Item): IndexedRecord | undefined {
    return indexRecord(item, (id) => getItem(this.library, id));
  }

  /** What must leave the index, and what must be put in anew: also what is found by the name of a record that changed. */
  private affectedBy({ added, updated, removed }: Change): { ids: AnyId[]; records: IndexedRecord[] } {
    const items = new Map<AnyId, Item>();
    const renamed = updated.filter(({ from, to }) => nameOf(from) !== nameOf(to)).map(({ to }) => to.id);
    for (const id of renamed.flatMap((id) => [...(this.library.referrers.get(id) ?? [])])) {
      const item = getItem(this.library, id);
      if (item) items.set(id, item);
    }
    for (const item of [...added, ...updated.map(({ to }) => to)]) items.set(item.id, item);
    const records = [...items.values()].map((item) => ({ id: item.id, record: this.record(item) }));
    return {
      ids: [...removed.map(({ id }) => id), ...records.flatMap(({ id, record }) => (record ? [] : [id]))],
      records: records.flatMap(({ record }) => record ?? []),
    };
  }

  /** A worker that stopped is started again and the index with it, which is told then. */
  private reportFailure({ code, message }: Failure): void {
    if (code !== 'unavailable') this.emit('problem', { message: `Search is not complete. ${message}` });
  }

  private count(): number {
    return Object.values(countItems(this.library)).reduce((sum, count) => sum + count, 0);
  }

  private announce(ready: boolean, done: number): void {
    this.emit('index', { ready, done, total: Math.max(done, this.count()) });
  }
}

const RESTARTED =
  'The part of Commonplace that searches, imports and cites stopped unexpectedly and was started again. The library is not affected; search is complete again in a moment.';

/** By what name a record is also found through others: those documents hold it. */
function nameOf(item: Item): string | undefined {
  if (item.kind === 'article') return item.csl.title;
  return item.kind === 'tag' || item.kind === 'source' ? item.name : undefined;
}

function* inSlices<T>(items: Iterable<T>): Generator<T[]> {
  let slice: T[] = [];
  for (const item of items) {
    slice.push(item);
    if (slice.length < SLICE) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
