import { join } from 'node:path';
import { createHistory } from '../../shared/model/history';
import { createLibrary } from '../../shared/model/library';
import { SCHEMA } from '../../shared/model/migrations';
import type { IsoTime } from '../../shared/model/records';
import { ok, type Result } from '../../shared/result';
import { copyBeforeMigrating } from './backups/copyBeforeMigrating';
import type { Compact } from './compact';
import { isUnfinished, readIfThere, removeIfThere, replaceFile, syncFolder, type Files } from './files';
import { Follower } from './follower';
import { Journal } from './journal';
import { layoutOf, NAMES, type Layout } from './layout';
import { takeLock, type Lock } from './lock';
import { holderFrom, isAlive, nameOfHolder } from './lockHolder';
import { OurFiles } from './ourFiles';
import { README } from './readme';
import { recover, type Finding, type Recovered } from './recover';
import { recoverForReading } from './recoverForReading';
import { noLibrary, whyNotOpened, whyOnlyRead } from './refusals';
import { setAside } from './setAside';
import { ReadOnlyStore } from './readOnlyStore';
import { WritableStore, type Store, type StoreEvents } from './store';
import { EMPTY, encodeSnapshot } from './snapshot';

export interface StoreOptions {
  readonly files: Files;
  readonly now: () => IsoTime;
  readonly unique: () => string;
  /** Makes a new library where there is none; else that is `not-found`. */
  readonly create: boolean;
  readonly readOnly: boolean;
  /** Who writes snapshots; the worker, where there is one. */
  readonly compact: Compact;
}

export interface OpenedStore {
  readonly store: Store;
  readonly layout: Layout;
  /** What opening found and did, in sentences; empty when all was well. */
  readonly says: readonly string[];
  /** Brings what is only read in step with its files. Errors of the disk are thrown. */
  readonly refresh?: () => Promise<void>;
}

/** A library that is ours to write or to read, and has not been read yet. */
export interface ClaimedStore {
  readonly layout: Layout;
  /** Why nothing can be changed, if so. */
  readonly readOnly?: string;
  /** Reads it. Errors of the disk are failures; after one, nothing is held any more. */
  readonly load: () => Promise<Result<OpenedStore>>;
}

/** Opens the library in a folder, for writing if it can be. `locked` names the process that has it open. */
export async function openStore(
  folder: string,
  options: StoreOptions,
  events: StoreEvents,
): Promise<Result<OpenedStore>> {
  const claimed = await claimStore(folder, options, events);
  return claimed.ok ? claimed.value.load() : claimed;
}

/** The first part of opening, which takes milliseconds whatever the library's size: who may write it. */
export async function claimStore(
  folder: string,
  options: StoreOptions,
  events: StoreEvents,
): Promise<Result<ClaimedStore>> {
  const layout = layoutOf(folder);
  const { files, now } = options;
  try {
    if (options.readOnly) return ok(await claimForReading(layout, options, events));
    if (options.create) await files.mkdir(folder, { recursive: true });
    else if (!(await holdsLibrary(files, layout))) return noLibrary(folder);
    const lock = await takeLockIfWritable(files, layout, now());
    if (typeof lock === 'string') return ok(await claimForReading(layout, options, events, lock));
    if (!lock.ok) return lock;
    return ok({ layout, load: () => saidInWords(folder, () => loadForWriting(layout, options, events, lock.value)) });
  } catch (error) {
    return whyNotOpened(folder, error);
  }
}

async function saidInWords(folder: string, load: () => Promise<Result<OpenedStore>>): Promise<Result<OpenedStore>> {
  try {
    return await load();
  } catch (error) {
    return whyNotOpened(folder, error);
  }
}

async function claimForReading(
  layout: Layout,
  { files }: StoreOptions,
  events: StoreEvents,
  reason?: string,
): Promise<ClaimedStore> {
  const readOnly = reason ?? (await whyReadOnly(files, layout));
  const load = () => openForReading(layout, files, reason, events);
  return { layout, readOnly, load: () => saidInWords(layout.folder, load) };
}

async function holdsLibrary(files: Files, layout: Layout): Promise<boolean> {
  const names = await files.readdir(layout.folder);
  return [NAMES.snapshot, NAMES.previousSnapshot, NAMES.journal].some((name) => names.includes(name));
}

async function loadForWriting(
  layout: Layout,
  options: StoreOptions,
  events: StoreEvents,
  lock: Lock,
): Promise<Result<OpenedStore>> {
  let opened: Result<OpenedStore> | undefined;
  try {
    opened = await openOwned(layout, options, events, lock);
    return opened;
  } catch (error) {
    const why = whyOnlyRead(error);
    if (why === undefined || !(await holdsLibrary(options.files, layout))) throw error;
    return await openForReading(layout, options.files, why, events);
  } finally {
    if (!opened?.ok) await lock.release();
  }
}

/** The lock; or why the library can only be read. */
async function takeLockIfWritable(files: Files, layout: Layout, since: IsoTime): Promise<Result<Lock> | string> {
  try {
    return await takeLock(files, layout.lock, since);
  } catch (error) {
    const why = whyOnlyRead(error);
    if (why === undefined || !(await holdsLibrary(files, layout))) throw error;
    return why;
  }
}

async function openOwned(
  layout: Layout,
  options: StoreOptions,
  events: StoreEvents,
  lock: Lock,
): Promise<Result<OpenedStore>> {
  const { files, now, unique, create } = options;
  const recovered = await recover(files, layout);
  if (!recovered.ok) return recovered;
  if (!recovered.value && !create) return noLibrary(layout.folder);
  const found = recovered.value ?? (await createFiles(files, layout, unique()));
  const migrated = await copyBeforeMigrating(files, layout, found, now());
  if (!migrated.ok) return migrated;
  await files.mkdir(layout.texts, { recursive: true });
  await removeLeftovers(files, layout);
  const says = [...lock.says, ...migrated.value];
  for (const finding of found.findings) says.push(await keep(files, layout, now(), finding));
  if (found.journal.restore) await replaceFile(files, layout.journal, [found.journal.restore]);
  await bringReadme(files, layout);
  await syncFolder(files, layout.folder);
  const { libraryId, library, history, seq, last, snapshotBytes, stale } = found;
  const ourFiles = await OurFiles.remember(files, layout);
  const journal = await Journal.open(files, layout.journal, found.journal.length);
  const store = new WritableStore(
    { files, layout, lock, journal, ourFiles, snapshotBytes, compact: options.compact },
    libraryId,
    { library, history, seq, last },
    now,
    events,
  );
  if (stale) {
    const written = await store.rewrite();
    if (!written.ok) says.push(written.error.message);
  }
  return ok({ store, layout, says });
}

async function keep(files: Files, layout: Layout, time: IsoTime, { says, unusable }: Finding): Promise<string> {
  if (!unusable) return says;
  return `${says} What could not be used is kept in ${await setAside(files, layout, time, unusable)}.`;
}

async function createFiles(files: Files, layout: Layout, libraryId: string): Promise<Recovered> {
  const snapshotBytes = await replaceFile(files, layout.snapshot, encodeSnapshot({ ...EMPTY, libraryId }));
  return {
    libraryId,
    seq: 0,
    last: undefined,
    library: createLibrary(),
    history: createHistory(),
    findings: [],
    spoilt: [],
    journal: { length: 0 },
    snapshotBytes,
    schema: SCHEMA,
    stale: false,
  };
}

/** Files that a killed process had not finished: they were never part of the library. */
async function removeLeftovers(files: Files, { folder, texts }: Layout): Promise<void> {
  for (const place of [folder, texts])
    for (const name of await files.readdir(place))
      if (isUnfinished(name)) await removeIfThere(files, join(place, name));
}

async function bringReadme(files: Files, layout: Layout): Promise<void> {
  const there = await readIfThere(files, layout.readme);
  if (there?.toString() !== README) await replaceFile(files, layout.readme, [README]);
}

async function openForReading(
  layout: Layout,
  files: Files,
  reason: string | undefined,
  events: StoreEvents,
): Promise<Result<OpenedStore>> {
  const recovered = await recoverForReading(files, layout, Infinity);
  if (!recovered.ok) return recovered;
  if (!recovered.value) return noLibrary(layout.folder);
  const { libraryId, library, history, seq, last, findings, schema, spoilt } = recovered.value;
  const because = schema > SCHEMA ? newerReason(schema, spoilt.length) : reason;
  let why = because ?? (await whyReadOnly(files, layout));
  const state = { library, history, seq, last };
  const follower = new Follower(files, layout, state, events);
  const store = new ReadOnlyStore(libraryId, state, () => why);
  const says = findings.map((finding) => `${finding.says} Nothing was changed, as the library is open read-only.`);
  if (schema > SCHEMA) says.unshift(newerReason(schema, spoilt.length));
  const refresh = async () => {
    await follower.look();
    why = because ?? (await whyReadOnly(files, layout));
  };
  return ok({ store, layout, says, refresh });
}

const newerReason = (schema: number, unknown: number): string =>
  `This library was written by a newer Commonplace (schema ${schema}; this one knows ${SCHEMA}) and is shown as far as this version understands it${
    unknown > 0 ? `, without ${unknown === 1 ? 'one record' : `${unknown} records`}` : ''
  }.`;

/** Who writes the library that was opened to be read, if anyone does. */
async function whyReadOnly(files: Files, layout: Layout): Promise<string> {
  const bytes = await readIfThere(files, layout.lock);
  const holder = bytes && holderFrom(bytes);
  if (!holder || !isAlive(holder)) return 'It was opened to be read.';
  return `${nameOfHolder(holder)} has it open; what is changed there is shown here.`;
}
