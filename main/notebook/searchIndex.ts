import { existsSync } from 'node:fs';
import type { CheckedArgument, SearchAnswer } from '../../shared/api';
import type { Entry } from '../../shared/model/history';
import { isIdOf, type AnyId, type ArticleId, type ClaimId, type OriginId } from '../../shared/model/ids';
import { allItems, countItems, getItem, type Library } from '../../shared/model/library';
import { referrersOf } from '../../shared/model/queries';
import { ok, type Failure, type Result } from '../../shared/result';
import { indexRecord } from '../worker/indexRecord';
import type { IndexPlace, WorkerClient } from '../worker/jobs';
import { affectedBy } from './affected';
import type { Events } from './events';
import type { IndexLog } from './indexLog';

/** Records handed to the worker at once: a search that comes meanwhile waits for these. */
const SLICE = 50;
/** The index is written anew when so many records, or this part of all, were put since: until then they are put again at opening. */
const MANY_CHANGED = 500;
const PART_CHANGED = 1 / 50;
/** ... once nothing has changed for so long. */
const QUIET_MS = 5000;
/** How often windows are told how far a build is: they ask again for what they show. */
const SAID_EVERY_MS = 250;

type Found = Promise<Result<SearchAnswer>>;

/** The library that is searched, and where its index is. */
export interface Searched {
  readonly library: Library;
  readonly place: Omit<IndexPlace, 'mayWrite'>;
  readonly seq: () => number;
  readonly log: IndexLog;
  /** Whether the index may be written. */
  readonly isWritable: () => boolean;
}

/**
 * Keeps the worker's search index in step with the library. What was saved is opened and brought up to date: by the
 * changes since, when they are all known, else by offering every record, of which the worker takes those that differ.
 * That is done in slices while everything else goes on; a change is put in at once, before the slices still to come.
 */
export class SearchIndex {
  private building: Promise<void> | undefined;
  /** Grows with each build, so that one that was overtaken stops. */
  private build = 0;
  private complete = false;
  private putSince = 0;
  private announced = 0;
  private quiet: NodeJS.Timeout | undefined;
  private saving: Promise<void> = Promise.resolve();
  private readonly stopListening: () => void;

  constructor(
    private readonly worker: WorkerClient,
    private readonly searched: Searched,
    private readonly emit: Events['emit'],
  ) {
    this.stopListening = worker.onRestart(() => {
      emit('problem', { message: RESTARTED });
      if (this.building) this.begin();
    });
  }

  /** Opens the index or builds it. With `anew`, what was saved is not used. */
  begin(anew = false): void {
    this.build += 1;
    this.complete = false;
    this.building = this.run(this.build, anew);
  }

  async end(): Promise<void> {
    this.build += 1;
    clearTimeout(this.quiet);
    this.stopListening();
    await this.saving;
    await this.searched.log.settled();
  }

  /** Brings a change of the library into an index that is there or being built, and notes it for one that is saved. */
  follow({ seq, change }: Pick<Entry, 'seq' | 'change'>): void {
    const { log, library, place, isWritable } = this.searched;
    const isSaved = isWritable() && place.indexFolder !== undefined && existsSync(place.indexFolder);
    if (!this.building && !isSaved) return;
    const ids = affectedBy(change, library);
    if (isSaved) log.append({ seq, ids });
    if (!this.building) return;
    // Sent now, in this order: the worker takes what it is sent in turn.
    void Promise.all(this.puts(ids)).then((answers) => {
      const failed = answers.find((answer) => !answer.ok);
      if (failed && !failed.ok) this.reportFailure(failed.error);
      else if (this.complete) this.announce(true, this.count());
    });
    this.putSince += ids.length;
    this.saveWhenQuiet();
  }

  search = (argument: CheckedArgument<'search'>): Found => this.ask(() => this.worker.call('search', argument));

  similar = (argument: CheckedArgument<'similar'>): Found => this.ask(() => this.worker.call('similar', argument));

  private async ask(find: () => Promise<Result<Omit<SearchAnswer, 'complete'>>>): Found {
    if (!this.building) this.begin();
    if (!this.worker.inBackground) await this.building;
    const complete = this.complete;
    const found = await find();
    if (found.ok) return ok(this.located({ ...found.value, complete }));
    if (found.error.code !== 'damaged') return found;
    this.begin(true);
    if (!this.worker.inBackground) await this.building;
    const again = await find();
    return again.ok ? ok(this.located({ ...again.value, complete: this.complete })) : again;
  }

  /** What has no view of its own leads to its place: in the article, in the table, on the page of the claim. */
  private located(answer: SearchAnswer): SearchAnswer {
    const { statement, article, value, column, appraisal, decision, candidate } = this.searched.library.tables;
    const hits = answer.hits.map((hit) => {
      const answered = isIdOf('value', hit.id) ? value.get(hit.id) : undefined;
      const cell = answered && column.get(answered.columnId);
      if (cell) return { ...hit, cell: { tableId: cell.tableId, columnId: cell.id } };
      const reading = isIdOf('appraisal', hit.id) ? appraisal.get(hit.id) : undefined;
      if (reading) {
        const { claimId, passageId, reader } = reading;
        return { ...hit, reading: { claimId, passageId, reader } };
      }
      const remark = isIdOf('decision', hit.id) ? decision.get(hit.id) : undefined;
      const record = remark && candidate.get(remark.candidateId);
      if (record) {
        const { stage, reader } = remark;
        return { ...hit, decided: { reviewId: record.reviewId, candidateId: record.id, stage, reader } };
      }
      if (isIdOf('origin', hit.id)) return { ...hit, ...whereOriginStands(this.searched.library, hit.id) };
      const item = isIdOf('statement', hit.id) ? statement.get(hit.id) : undefined;
      const [place] = item?.content ?? [];
      const newest = item && article.get(item.articleId)?.texts.at(-1)?.hash;
      return item && place && newest === item.textHash ? { ...hit, at: { start: place.start, end: place.end } } : hit;
    });
    return { ...answer, hits };
  }

  private async run(build: number, anew: boolean): Promise<void> {
    const { place, seq, log, isWritable } = this.searched;
    const opened = await this.worker.call('openIndex', { ...place, mayWrite: isWritable(), anew });
    if (!opened.ok || build !== this.build) return;
    const from = opened.value.seq;
    const now = seq();
    const touched = from === undefined ? undefined : from === now ? [] : await log.touched(from, now);
    if (build !== this.build) return;
    const whole = touched ? await this.catchUp(build, touched) : await this.offerAll(build, from === undefined);
    if (!whole || build !== this.build) return;
    this.complete = true;
    this.announce(true, this.count());
    if (!touched || touched.length > MANY_CHANGED) this.save();
    if (this.worker.inBackground) await this.warm(build);
  }

  /** Before anybody asks; what is found to be damaged is made anew at once. */
  private async warm(build: number): Promise<void> {
    const warmed = await this.worker.call('warmIndex', {});
    if (!warmed.ok && warmed.error.code === 'damaged' && build === this.build) this.begin(true);
  }

  private async catchUp(build: number, ids: readonly AnyId[]): Promise<boolean> {
    const answers = await Promise.all(this.puts(ids));
    this.putSince += ids.length;
    const failed = answers.find((answer) => !answer.ok);
    if (failed && !failed.ok && build === this.build) this.reportFailure(failed.error);
    return !failed;
  }

  /** Offers every record to an index, then has what else is in it removed. Answers whether it got to the end. */
  private async offerAll(build: number, isEmpty: boolean): Promise<boolean> {
    const { library } = this.searched;
    const total = this.count();
    let done = 0;
    // Tables may change between slices: what is added comes later, what is gone is not met, and both were followed anyway.
    for (const slice of inSlices(allItems(library))) {
      const records = slice.flatMap((item) => indexRecord(item, library) ?? []);
      const put = await this.worker.call('putRecords', { records });
      if (build !== this.build) return false;
      if (!put.ok) {
        this.reportFailure(put.error);
        return false;
      }
      done += slice.length;
      if (done < total) this.announce(false, done);
    }
    if (isEmpty) return true;
    const ids = [...allItems(library)].map(({ id }) => id);
    const kept = await this.worker.call('keepRecords', { ids });
    return kept.ok && build === this.build;
  }

  /** The calls that put these records as they are now, or remove them. */
  private puts(ids: readonly AnyId[]) {
    const { library } = this.searched;
    const gone: AnyId[] = [];
    const records = ids.flatMap((id) => {
      const item = getItem(library, id);
      const record = item && indexRecord(item, library);
      if (!record) gone.push(id);
      return record ?? [];
    });
    return [
      ...(gone.length > 0 ? [this.worker.call('removeRecords', { ids: gone })] : []),
      ...[...inSlices(records)].map((slice) => this.worker.call('putRecords', { records: slice })),
    ];
  }

  private saveWhenQuiet(): void {
    clearTimeout(this.quiet);
    if (!this.complete || this.putSince < Math.max(MANY_CHANGED, this.count() * PART_CHANGED)) return;
    this.quiet = setTimeout(() => this.save(), QUIET_MS).unref();
  }

  /** An index that cannot be saved is built anew the next time: that is slower and nothing else. */
  private save(): void {
    this.saving = this.saving.then(async () => {
      const { log, seq, isWritable } = this.searched;
      if (!isWritable()) return;
      const saved = seq();
      this.putSince = 0;
      const done = await this.worker.call('saveIndex', { seq: saved });
      if (done.ok) log.trim(saved);
    });
  }

  /** A worker that stopped is started again and the index with it, which is told then. */
  private reportFailure({ code, message }: Failure): void {
    if (code !== 'unavailable') this.emit('problem', { message: `Search is not complete. ${message}` });
  }

  private count(): number {
    return Object.values(countItems(this.searched.library)).reduce((sum, count) => sum + count, 0);
  }

  private announce(ready: boolean, done: number): void {
    const now = performance.now();
    if (!ready && now - this.announced < SAID_EVERY_MS) return;
    this.announced = now;
    this.emit('index', { ready, done, total: Math.max(done, this.count()) });
  }
}

const RESTARTED =
  'The part of Commonplace that searches, imports and cites stopped unexpectedly and was started again. The library is not affected; search is complete again in a moment.';

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

/** The claim whose evidence comes from an origin, else the article with a passage that does. */
function whereOriginStands(library: Library, id: OriginId): { claimId?: ClaimId; articleId?: ArticleId } {
  const passages = [...referrersOf(library, id, 'highlight'), ...referrersOf(library, id, 'statement')];
  const [evidence] = passages.flatMap((passage) => referrersOf(library, passage.id, 'evidence'));
  if (evidence) return { claimId: evidence.claimId };
  return passages[0] ? { articleId: passages[0].articleId } : {};
}
