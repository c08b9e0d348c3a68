import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Restored } from '../../../shared/api';
import type { Entry } from '../../../shared/model/history';
import { KINDS } from '../../../shared/model/ids';
import { countItems } from '../../../shared/model/library';
import { SCHEMA } from '../../../shared/model/migrations';
import { err, ok, type Result } from '../../../shared/result';
import type { JobControl, RestoreJob } from '../../worker/jobs';
import {
  diskFailure,
  isMissing,
  nodeFiles,
  readIfThere,
  replaceFile,
  syncFolder,
  writeNewFile,
  type Files,
} from '../files';
import { readJournal } from '../journal';
import { layoutOf, NAMES, type Layout } from '../layout';
import { README } from '../readme';
import { recoverForReading } from '../recoverForReading';
import { encodeSnapshot } from '../snapshot';
import { hashOf } from '../texts';
import { bytesOfFile, DamagedBackup, readArchive, type ReadMember } from './archive';
import { LABEL, TEXT_NAME, textFilesOf } from './makeBackup';
import { rewind, type Moment } from './rewind';

type Wanted = RestoreJob & { readonly files: Files; readonly control: JobControl };

/**
 * Makes a new library of a backup, or of what another library was earlier. The new folder appears when everything in it
 * is checked and on disk, or not at all; nothing else is touched. `cancelled` leaves nothing either.
 */
export async function restore(
  job: RestoreJob,
  files: Files = nodeFiles,
  control: JobControl = {},
): Promise<Result<Restored>> {
  const wanted: Wanted = { ...job, files, control };
  const folder = resolve(job.to);
  const unfinished = `${folder}.${crypto.randomUUID()}.tmp`;
  try {
    if (!(await isFree(files, folder)))
      return err(
        'already-exists',
        `${folder} is there already and not empty. Restoring never writes over anything; name a new folder.`,
      );
    await files.mkdir(dirname(folder), { recursive: true });
    await files.mkdir(unfinished);
    const filled = await fill(layoutOf(unfinished), wanted);
    if (!filled.ok) return filled;
    control.signal?.throwIfAborted();
    await removeEmpty(files, folder);
    await files.rename(unfinished, folder);
    await syncFolder(files, dirname(folder));
    return ok({ ...filled.value, folder });
  } catch (error) {
    if (control.signal?.aborted) return err('cancelled', 'Restoring was cancelled; nothing was made.');
    if (error instanceof DamagedBackup)
      return err('damaged', `${wanted.from} cannot be restored: ${error.message}. Nothing was made of it.`);
    return diskFailure(error, `${wanted.from} could not be restored to ${folder}`, 'Nothing was made of it.');
  } finally {
    await files.rm(unfinished, { recursive: true, force: true });
  }
}

async function isFree(files: Files, folder: string): Promise<boolean> {
  try {
    return (await files.readdir(folder)).length === 0;
  } catch (error) {
    if (isMissing(error)) return !(await readIfThere(files, folder).catch(() => true)); // a file is not free
    throw error;
  }
}

/** Not everywhere does a rename take the place of an empty folder. */
async function removeEmpty(files: Files, folder: string): Promise<void> {
  try {
    await files.rmdir(folder);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

type Filled = Omit<Restored, 'folder'>;

async function fill(layout: Layout, wanted: Wanted): Promise<Result<Filled>> {
  const { files, from, control } = wanted;
  await files.mkdir(layout.texts);
  const source = await unpack(layout, wanted);
  control.signal?.throwIfAborted();
  const recovered = await recoverForReading(files, source.records);
  if (!recovered.ok && source.records === layout)
    throw new DamagedBackup('it is no backup of Commonplace and no library.json, or one that is not whole');
  if (!recovered.ok) return recovered;
  if (!recovered.value) return err('not-found', `There is no library in ${from}.`);
  const { library, history, seq, findings } = recovered.value;
  const entries = wanted.at === undefined ? [] : await entriesOf(files, source.records);
  const moment =
    wanted.at === undefined ? ok({ library, history, seq }) : rewind({ library, history, seq }, entries, wanted.at);
  if (!moment.ok) return moment;
  const problems = [...source.problems, ...findings.map(({ says }) => says)];
  if (source.texts !== undefined) problems.push(...(await copyTexts(layout, source.texts, moment.value, wanted)));
  else problems.push(...(await missingTexts(layout, moment.value, wanted)));
  await writeRecords(layout, moment.value, wanted);
  return ok({ from, seq: moment.value.seq, counts: countItems(moment.value.library), problems });
}

/** Where the records can be read, and where the texts are if they are not in the new folder yet. */
interface Unpacked {
  readonly records: Layout;
  readonly texts?: string;
  readonly problems: readonly string[];
}

async function unpack(layout: Layout, { files, from, textsBeside, control }: Wanted): Promise<Unpacked> {
  const stat = await files.stat(from);
  if (stat.isDirectory()) return { records: layoutOf(from), texts: layoutOf(from).texts, problems: [] };
  if (await isSnapshot(files, from)) {
    await files.copyFile(from, layout.snapshot);
    await writeNewFile(files, layout.journal, []);
    return { records: layout, texts: layoutOf(dirname(from)).texts, problems: [] };
  }
  let label: z.infer<typeof labelShape> | undefined;
  const problems: string[] = [];
  let bytes = 0;
  for await (const member of readArchive(files, from)) {
    control.progress?.(Math.min(1, (bytes += member.size) / stat.size)); // a compressed one is read in a moment
    if (member.name === LABEL) label = readLabel(await labelText(member));
    else if (!label) throw new DamagedBackup('it is no backup of Commonplace');
    else problems.push(...(await unpackMember(files, layout, member, control)));
  }
  if (!label) throw new DamagedBackup('it is empty');
  if (label.texts) return { records: layout, problems };
  const beside = join(dirname(dirname(from)), NAMES.texts); // an automatic one lies in its library's backups/
  const own = await files.stat(beside).catch(() => undefined);
  return { records: layout, texts: own || textsBeside === undefined ? beside : layoutOf(textsBeside).texts, problems };
}

/** Whether a file is a `library.json` of its own, by its first byte: a tar archive begins with a name. */
async function isSnapshot(files: Files, path: string): Promise<boolean> {
  for await (const bytes of bytesOfFile(files, path)) return bytes[0] === 0x7b;
  return false;
}

const labelShape = z.looseObject({ format: z.int().positive(), texts: z.boolean() });

function readLabel(text: string): z.infer<typeof labelShape> {
  let label;
  try {
    label = labelShape.parse(JSON.parse(text));
  } catch {
    throw new DamagedBackup(`its ${LABEL} cannot be read`);
  }
  if (label.format > 1) throw new DamagedBackup('it was made by a newer Commonplace, which can restore it');
  return label;
}

/** Bytes; a label has some hundred. */
const LONGEST_LABEL = 64 * 1024;

async function labelText(member: ReadMember): Promise<string> {
  if (member.size > LONGEST_LABEL)
    throw new DamagedBackup(`its ${LABEL} is ${member.size} bytes long, which none of ours is`);
  const parts: Uint8Array[] = [];
  for await (const part of member.bytes()) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** Only names that a backup has: an archive from elsewhere must not write where it likes. */
async function unpackMember(
  files: Files,
  layout: Layout,
  member: ReadMember,
  { signal }: JobControl,
): Promise<string[]> {
  const { name, bytes, sha256 } = member;
  const prefix = `${NAMES.texts}/`;
  const text = name.slice(prefix.length); // not basename, which takes a backslash for a part of a name, or not
  const isText = name.startsWith(prefix) && TEXT_NAME.test(text);
  if (!isText && name !== NAMES.snapshot && name !== NAMES.journal)
    throw new DamagedBackup(`it holds ${JSON.stringify(name)}, which no backup of Commonplace does`);
  const handle = await files.open(join(layout.folder, name), 'wx');
  try {
    for await (const piece of bytes()) {
      signal?.throwIfAborted();
      await handle.writeFile(piece);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return isText && !text.startsWith(sha256()) ? [damagedText(text)] : [];
}

const damagedText = (name: string): string =>
  `The text ${name} was damaged before: its content does not match its name.`;

/** All entries at hand, oldest first, of the previous journal, too. */
async function entriesOf(files: Files, { journal, previousJournal }: Layout): Promise<Entry[]> {
  const bySeq = new Map<number, Entry>();
  for (const path of [previousJournal, journal]) {
    const bytes = await readIfThere(files, path);
    const content = bytes && (await readJournal(bytes));
    if (content?.ok) for (const entry of content.value.entries) bySeq.set(entry.seq, entry);
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** Copies what the articles need, and checks each against its name. What is missing or damaged is said, and costs nothing else. */
async function copyTexts(layout: Layout, texts: string, moment: Moment, { files, control }: Wanted): Promise<string[]> {
  const problems: string[] = [];
  const names = [...textFilesOf(moment.library)];
  for (const [done, name] of names.entries()) {
    control.signal?.throwIfAborted();
    control.progress?.(done / names.length);
    const bytes = await readIfThere(files, join(texts, name));
    if (!bytes) problems.push(`The text ${name} is missing.`);
    else {
      if (!name.startsWith(hashOf(bytes))) problems.push(damagedText(name));
      await writeNewFile(files, join(layout.texts, name), [bytes]);
    }
  }
  await syncFolder(files, layout.texts);
  return problems;
}

async function missingTexts(layout: Layout, { library }: Moment, { files }: Wanted): Promise<string[]> {
  await syncFolder(files, layout.texts);
  const there = new Set(await files.readdir(layout.texts));
  return [...textFilesOf(library)].filter((name) => !there.has(name)).map((name) => `The text ${name} is missing.`);
}

/** The restored library begins with a snapshot of its own; as a library of its own it has another id. */
async function writeRecords(layout: Layout, moment: Moment, { files, libraryId }: Wanted): Promise<void> {
  const { library, history, seq } = moment;
  const tables = Object.fromEntries(KINDS.map((kind) => [kind, [...library.tables[kind].values()]]));
  const snapshot = { schema: SCHEMA, checkedFor: SCHEMA, libraryId, seq, tables, history };
  await replaceFile(files, layout.snapshot, encodeSnapshot(snapshot));
  await replaceFile(files, layout.journal, []);
  await replaceFile(files, layout.readme, [README]);
}
