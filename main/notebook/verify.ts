import { isDeepStrictEqual } from 'node:util';
import type { VerifyReport } from '../../shared/api';
import { allItems, getItem, type Library } from '../../shared/model/library';
import { filesOfText, highlightsOf } from '../../shared/model/queries';
import type { Article, Highlight, Item, TextVersion } from '../../shared/model/records';
import { ok, type Result } from '../../shared/result';
import { conflictCopies } from './conflicts';
import { diskFailure } from './files';
import { frozenHash } from './frozenHash';
import { NAMES } from './layout';
import type { Parts } from './parts';
import { checkSnapshot } from './readSnapshot';
import { recover, SPOILT_RECORDS } from './recover';
import { isSameOnDisk } from './sameOnDisk';

type Problem = VerifyReport['problems'][number];
type VerifyParts = Pick<Parts, 'store' | 'changes' | 'texts' | 'files' | 'layout' | 'watch'>;

/**
 * Reads a library back from disk, every file and every record, and compares it with what is in memory. Changes go on
 * meanwhile; only where something is wrong they wait until it is known what. Problems are
 * `repairable` when what is open now, or opening the library again, puts them right without losing anything.
 */
export async function verifyLibrary(parts: VerifyParts): Promise<Result<VerifyReport>> {
  try {
    const problems = [
      ...(await verifyFiles(parts)),
      ...(await verifyPreviousGeneration(parts)),
      ...(await verifyFolder(parts)),
      ...citationKeyProblems(parts.store.library),
      ...frozenProblems(parts.store.library),
      ...(await verifyTexts(parts)),
    ];
    return ok({ ok: problems.length === 0, problems });
  } catch (error) {
    return diskFailure(error, 'The library could not be read back');
  }
}

async function verifyFiles(parts: VerifyParts): Promise<Problem[]> {
  return (await isSameOnDisk(parts)) ? [] : parts.store.exclusively(() => filesProblems(parts));
}

async function filesProblems({ store, files, layout }: VerifyParts): Promise<Problem[]> {
  const recovered = await recover(files, layout, 'nothing');
  if (!recovered.ok) return [{ what: recovered.error.message, where: NAMES.snapshot, repairable: !store.readOnly }];
  if (!recovered.value)
    return [{ what: 'The files of the library are gone.', where: layout.folder, repairable: !store.readOnly }];
  const { seq, library, findings, spoilt } = recovered.value;
  const problems = findings
    .filter(({ unusable }) => unusable?.name !== SPOILT_RECORDS) // each is named below
    .map(({ says, unusable }) => ({ what: says, where: unusable?.name ?? NAMES.snapshot, repairable: true }));
  for (const { record, reason } of spoilt) problems.push({ what: reason, where: idOf(record), repairable: false });
  if (store.readOnly && seq !== store.seq) return problems; // another process goes on writing
  if (seq === store.seq) return [...problems, ...differences(store.library, library)];
  const what = `The files hold changes up to ${seq}, the open library up to ${store.seq}.`;
  return [...problems, { what, where: NAMES.journal, repairable: true }];
}

const idOf = (record: unknown): string => {
  const id = (record as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : NAMES.snapshot;
};

function* differences(open: Library, onDisk: Library): Generator<Problem> {
  for (const item of allItems(open)) {
    const other = getItem(onDisk, item.id);
    if (other && isDeepStrictEqual(item, other)) continue;
    const what = other ? 'This record is not the same on disk.' : 'This record is not on disk.';
    yield { what, where: item.id, repairable: true };
  }
  for (const { id } of allItems(onDisk))
    if (!getItem(open, id))
      yield { what: 'This record is on disk, but not in the open library.', where: id, repairable: true };
}

/** What other programs have left in the folder and under our names. Only the user can know what is to become of it. */
async function verifyFolder({ watch, files, layout }: VerifyParts): Promise<Problem[]> {
  await watch.look();
  const copies = conflictCopies(await files.readdir(layout.folder));
  return watch.notices.map((what) => ({
    what,
    where: copies.find(({ name }) => what.includes(`“${name}”`))?.name ?? layout.folder,
    repairable: false,
  }));
}

async function verifyPreviousGeneration({ files, layout }: VerifyParts): Promise<Problem[]> {
  const checked = await checkSnapshot(files, layout.previousSnapshot);
  if (checked.ok) return [];
  const what = `${NAMES.previousSnapshot} could not be used: ${checked.error.message}. It is a spare; the next snapshot replaces it.`;
  return [{ what, where: NAMES.previousSnapshot, repairable: true }];
}

function citationKeyProblems(library: Library): Problem[] {
  return [...library.tables.article.values()]
    .filter(({ id, citationKey }) => library.citationKeys.get(citationKey) !== id)
    .map(({ id, citationKey }) => ({
      what: `Another article has the citation key ${citationKey}, too.`,
      where: id,
      repairable: false,
    }));
}

function frozenProblems(library: Library): Problem[] {
  return [...library.tables.freeze.values()]
    .filter(({ content, hash }) => frozenHash(content) !== hash)
    .map(({ id }) => ({
      what: 'This frozen table is not what was frozen: its content and its checksum differ.',
      where: id,
      repairable: false,
    }));
}

async function verifyTexts({ store, texts }: VerifyParts): Promise<Problem[]> {
  const problems: Problem[] = [];
  const { library } = store;
  for (const article of [...library.tables.article.values()])
    for (const version of article.texts)
      problems.push(...(await verifyVersion(texts, article, version, highlightsOf(library, article.id))));
  return problems;
}

async function verifyVersion(
  texts: VerifyParts['texts'],
  article: Article,
  version: TextVersion,
  highlights: readonly Highlight[],
): Promise<Problem[]> {
  const problem = (item: Item, what: string): Problem => ({ what, where: item.id, repairable: false });
  const problems: Problem[] = [];
  const { hash, length } = version;
  const bytes = await texts.readBytes(hash, 'txt');
  for (const file of filesOfText(version)) {
    const kept = await texts.readBytes(file.hash, file.extension);
    if (!kept.ok) problems.push(problem(article, kept.error.message));
  }
  if (!bytes.ok) return problems;
  const text = bytes.value.toString('utf8');
  if (text.length !== length)
    problems.push(problem(article, `The text ${hash} has ${text.length} characters, not ${length}.`));
  for (const highlight of highlights) {
    const { start, end, quote } = highlight.anchor;
    if (highlight.textHash === hash && text.slice(start, end) !== quote)
      problems.push(problem(highlight, `The text has other words from ${start} to ${end} than this highlight quotes.`));
  }
  return problems;
}
