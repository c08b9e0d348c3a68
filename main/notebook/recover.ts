import { join } from 'node:path';
import { Low } from 'lowdb';
import { localMinute } from '../../shared/localDay';
import { createHistory, type History } from '../../shared/model/history';
import { createLibrary, type Library } from '../../shared/model/library';
import { SCHEMA } from '../../shared/model/migrations';
import { err, ok, type Result } from '../../shared/result';
import { checkedLibrary } from './checkedLibrary';
import { namedBackups } from './backups/named';
import { UnusableFile, type DurableFile } from './durableFile';
import { readIfThere, type Files } from './files';
import { readJournal, type JournalContent } from './journal';
import { NAMES, type Layout } from './layout';
import { recordsOf, replay, type Replayed } from './replay';
import { salvage, type Spoilt } from './salvage';
import type { Unusable } from './setAside';
import { EMPTY, type ReadSnapshot, type Snapshot } from './snapshot';
import { snapshotFile } from './snapshotFile';

/** Something that opening found: what to say to the user, and what to keep of it. */
export interface Finding {
  readonly says: string;
  readonly unusable?: Unusable;
}

/** A library as its files tell it. Nothing has been written yet: the owner sets aside and cuts, a mere reader leaves it. */
export interface Recovered {
  readonly libraryId: string;
  readonly seq: number;
  /** The checksum of the last entry's line, when it is known. */
  readonly last: string | undefined;
  readonly library: Library;
  readonly history: History;
  readonly findings: readonly Finding[];
  /** Records that are not in the library, or not as they were on disk. */
  readonly spoilt: readonly Spoilt[];
  /** How much of `journal.jsonl` is good, and what it must hold when it is missing. */
  readonly journal: { readonly length: number; readonly restore?: Buffer };
  readonly snapshotBytes: number;
  /** The oldest schema among snapshot and changes, or the newest when none is older than ours. */
  readonly schema: number;
  /** True when the snapshot should be written anew: an older generation or schema was read, or records were lost. */
  readonly stale: boolean;
}

/**
 * Reads a library: the newest good snapshot, then the journal, then a check of every record. Undefined when the folder
 * holds no library; `newer-schema` or `damaged` when it must not be touched. Errors of the disk are thrown.
 *
 * Records under a whole seal were checked when they were written; whoever trusts nothing has each checked again. Who only
 * reads may have what is newer, up to the schema `newest`, as far as this version understands it.
 */
export async function recover(
  files: Files,
  layout: Layout,
  trust: 'seals' | 'nothing' = 'seals',
  newest = SCHEMA,
): Promise<Result<Recovered | undefined>> {
  const found: Finding[] = [];
  const base = await newestSnapshot(files, layout, newest, found);
  if (!base.ok) return base;
  const journals = await readJournals(files, layout, newest, base.value);
  if (!journals.ok) return journals;
  if (!base.value) return withoutSnapshot(files, layout, found, journals.value);

  const { snapshot, isPrevious, bytes } = base.value;
  const checked = trust === 'seals' ? await buildChecked(snapshot, journals.value) : undefined;
  const built = checked ?? (await buildUnchecked(snapshot, journals.value));
  const { seq, last, library, history, spoilt, journal } = built;
  const findings = [...found, ...built.findings];
  if (await lacksJournal(files, layout, journals.value)) findings.push({ says: NO_JOURNAL });
  upTo(findings, isPrevious, lastChange(built, journals.value));
  if (spoilt.length > 0) findings.push(spoiltFinding(spoilt));
  return ok({
    libraryId: snapshot.libraryId,
    seq,
    last,
    library,
    history: spoilt.length > 0 ? createHistory() : history, // undoing may need what was lost
    findings,
    spoilt,
    journal,
    snapshotBytes: bytes,
    schema: schemaOf(snapshot, journals.value),
    stale:
      isPrevious ||
      snapshot.schema < SCHEMA ||
      snapshot.checkedFor !== SCHEMA ||
      spoilt.length > 0 ||
      journals.value[0]?.name !== NAMES.journal,
  });
}

function schemaOf(snapshot: ReadSnapshot, journals: readonly NamedJournal[]): number {
  let [oldest, newest] = [snapshot.schema, snapshot.schema];
  for (const { entries } of journals)
    for (const { schema } of entries) [oldest, newest] = [Math.min(oldest, schema), Math.max(newest, schema)];
  return oldest < SCHEMA ? oldest : newest;
}

type Built = Pick<Recovered, 'seq' | 'last' | 'library' | 'history' | 'findings' | 'spoilt' | 'journal'>;

/** Where every file is of this version and sound, which is nearly always: records are taken as they are. */
async function buildChecked(snapshot: ReadSnapshot, journals: readonly NamedJournal[]): Promise<Built | undefined> {
  if (journals.some(({ entries }) => entries.some(({ schema }) => schema !== SCHEMA))) return undefined;
  const checked = await checkedLibrary(snapshot);
  if (!checked) return undefined;
  const replayed = await replayAll(checked, journals);
  const { seq, last, library, history } = checked;
  return { seq, last, library, history, spoilt: [], ...replayed };
}

/** The long way: every record is migrated and checked, and those that do not fit are told. */
async function buildUnchecked(snapshot: ReadSnapshot, journals: readonly NamedJournal[]): Promise<Built> {
  const records = recordsOf(snapshot);
  const replayed = await replayAll(records, journals);
  const { items, spoilt } = salvage([...records.byId.values(), ...records.strays]);
  const { seq, last, history } = records;
  return { seq, last, library: createLibrary(items), history, spoilt, ...replayed };
}

async function replayAll(
  onto: Replayed,
  journals: readonly NamedJournal[],
): Promise<Pick<Built, 'findings' | 'journal'>> {
  const findings: Finding[] = [];
  let journal: Recovered['journal'] = { length: 0 };
  for (const file of journals) {
    const length = await replayJournal(onto, file, findings);
    // Should the current one be missing, the previous one holds all that it held.
    journal = file.name === NAMES.journal ? { length } : { length, restore: file.bytes.subarray(0, length) };
  }
  return { findings, journal };
}

interface Base {
  readonly snapshot: ReadSnapshot;
  readonly isPrevious: boolean;
  readonly bytes: number;
}

async function newestSnapshot(
  files: Files,
  layout: Layout,
  newest: number,
  findings: Finding[],
): Promise<Result<Base | undefined>> {
  const current = snapshotFile(files, layout, newest);
  for (const file of [current, current.previousGeneration()]) {
    const isPrevious = file !== current;
    const read = await readSnapshot(file);
    if (!read.ok && read.error.code === 'newer-schema') return newer(read.error.message);
    if (read.ok && read.value) {
      if (isPrevious && findings.length === 0) findings.push({ says: `${NAMES.snapshot} was missing.` });
      return ok({ snapshot: read.value, isPrevious, bytes: file.bytes });
    }
    if (read.ok) continue;
    const name = isPrevious ? NAMES.previousSnapshot : NAMES.snapshot;
    findings.push({ says: `${name} could not be used: ${read.error.message}.`, unusable: { name, path: file.path } });
  }
  return ok(undefined);
}

const WENT_ON = `Commonplace went on from ${NAMES.previousSnapshot} and the journals.`;

const NO_JOURNAL = `${NAMES.journal} was missing, and with it any change that was only there.`;

/** Whether the journal was taken away. One that is just being begun anew is there under another name. */
async function lacksJournal(files: Files, layout: Layout, journals: readonly NamedJournal[]): Promise<boolean> {
  if (journals.some(({ name }) => name === NAMES.journal)) return false;
  const names = await files.readdir(layout.folder);
  return !names.some((name) => name.startsWith(NAMES.journal));
}

/** Ends what opening found with how far the library reaches, which is what its owner asks first. */
function upTo(findings: Finding[], isPrevious: boolean, last: string): void {
  findings.forEach(({ says, ...finding }, index) => {
    const [first, end] = [
      index === 0 && isPrevious ? ` ${WENT_ON}` : '',
      index === findings.length - 1 ? ` ${last}` : '',
    ];
    findings[index] = { ...finding, says: `${says}${first}${end}` };
  });
}

/** As `Everything up to change 7 is here (“Add note”, 2026-03-05 14:03).` */
function lastChange({ seq, history }: Pick<Built, 'seq' | 'history'>, journals: readonly NamedJournal[]): string {
  const steps = [...history.undone, ...history.done, ...journals.flatMap(({ entries }) => entries)];
  const step = steps.findLast((each) => each.seq === seq);
  return `Everything up to change ${seq} is here${step ? ` (“${step.label}”, ${localMinute(step.at)})` : ''}.`;
}

const newer = (schema: string) =>
  err(
    'newer-schema',
    `This library was written by a newer Commonplace (${schema}; this one knows ${SCHEMA}). It was not changed. Update Commonplace to open it, or open it read-only.`,
  );

async function readSnapshot(file: DurableFile<Snapshot>): Promise<Result<ReadSnapshot | undefined>> {
  const low = new Low<Snapshot>(file, EMPTY);
  try {
    await low.read();
  } catch (error) {
    if (error instanceof UnusableFile) return { ok: false, error: error.failure };
    throw error;
  }
  return ok(low.data === EMPTY ? undefined : (low.data as ReadSnapshot)); // what the file reads are whole tables
}

interface NamedJournal extends JournalContent {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The journals to replay, in order. The previous one is needed only where the current one does not reach back far enough. */
async function readJournals(
  files: Files,
  layout: Layout,
  newest: number,
  base: Base | undefined,
): Promise<Result<NamedJournal[]>> {
  const current = await readNamedJournal(files, layout.journal, NAMES.journal, newest);
  if (!current.ok) return current;
  const first = current.value?.entries[0];
  const reachesBack = base && !base.isPrevious && current.value && (!first || first.seq <= base.snapshot.seq + 1);
  if (reachesBack) return ok([current.value]);
  const previous = await readNamedJournal(files, layout.previousJournal, NAMES.previousJournal, newest);
  if (!previous.ok) return previous;
  return ok([previous.value, current.value].filter((journal) => journal !== undefined));
}

async function readNamedJournal(
  files: Files,
  path: string,
  name: string,
  newest: number,
): Promise<Result<NamedJournal | undefined>> {
  const bytes = await readIfThere(files, path);
  if (bytes === undefined) return ok(undefined);
  const content = await readJournal(bytes, newest);
  if (!content.ok) return newer(content.error.message);
  return ok({ name, bytes, ...content.value });
}

/** Applies what follows; what does not, and what could not be read, becomes a finding. Answers the length of the good part. */
async function replayJournal(onto: Replayed, journal: NamedJournal, findings: Finding[]): Promise<number> {
  const { name, bytes, entries, starts, stopped } = journal;
  const unfit = await replay(onto, entries);
  const length = unfit === undefined ? journal.length : (starts[unfit] ?? 0);
  if (unfit === undefined && !stopped) return length;
  const reason =
    unfit === undefined
      ? `Line ${stopped?.line} of ${name} could not be used: ${stopped?.reason}.`
      : whyUnfit(name, entries[unfit]?.seq ?? 0, onto.seq);
  const unusable = bytes.subarray(length);
  const says =
    unfit === undefined && stopped?.torn
      ? `The last line of ${name} was not finished, as after a power cut.`
      : `${reason} ${linesNotHere(unusable)}`;
  findings.push({ says, unusable: { name, bytes: unusable } });
  return length;
}

/** What stands in lines that are not used may be words: how many there are must be said. */
function linesNotHere(bytes: Buffer): string {
  const later = bytes.toString('latin1').split('\n').filter(Boolean).length - 1;
  if (later < 1) return 'That change is not in the library.';
  return `That change and the ${later === 1 ? 'one' : later} after it are not in the library.`;
}

const whyUnfit = (name: string, next: number, last: number): string =>
  next > last + 1
    ? `${name} goes on with change ${next}, but the last one known is ${last}.`
    : `${name} does not belong to this ${NAMES.snapshot}: its change ${next} was made elsewhere, as on another computer whose files a synchronising program has mixed with these.`;

/** Name of the file that keeps records which could not be used. */
export const SPOILT_RECORDS = 'records.jsonl';

function spoiltFinding(spoilt: readonly Spoilt[]): Finding {
  const [first] = spoilt;
  const says = `${spoilt.length === 1 ? 'One record' : `${spoilt.length} records`} could not be used as they were: ${first?.reason} ${
    spoilt.length > 1 ? 'The others are in the same file. ' : ''
  }Undo begins anew.`;
  const lines = spoilt.map((each) => `${JSON.stringify(each)}\n`).join('');
  return { says, unusable: { name: SPOILT_RECORDS, bytes: Buffer.from(lines) } };
}

/** Without a snapshot there is no library here, or one that only a person or a backup can bring back. */
async function withoutSnapshot(
  files: Files,
  layout: Layout,
  findings: readonly Finding[],
  journals: readonly NamedJournal[],
): Promise<Result<undefined>> {
  if (findings.length === 0 && journals.every(({ bytes }) => bytes.length === 0)) return ok(undefined);
  const found = findings.map(({ says }) => says).join(' ') || `There is a journal but no ${NAMES.snapshot}.`;
  const backup = (await namedBackups(files, layout)).at(-1);
  const restore = backup
    ? `The newest backup is of ${localMinute(backup.at)}: commonplace restore "${join(layout.backups, backup.name)}" --to NEW-FOLDER makes a library of it.`
    : 'Restore the library from a backup, or move these files away to begin a new one.';
  return err('damaged', `${found} Nothing was changed in this folder. ${restore}`);
}
