import { join } from 'node:path';
import type { CheckedArgument, LibraryInfo, ListRow, Page } from '../../shared/api';
import { diskFailure, makeFolder, openIfThere, readIfThere, replaceFile, type Files } from './files';
import { lengthWithoutPadding } from './journal';
import type { Layout } from './layout';
import { sealedLine, unseal } from './sealed';
import type { Store } from './store';

type ListArgument = CheckedArgument<'list'>;

/** What a window asks first, with the answers. */
export interface FirstPage {
  /** The program's version: another one may answer in another way. */
  readonly version: string;
  readonly marks: Marks;
  readonly info: LibraryInfo;
  readonly lists: readonly { readonly argument: ListArgument; readonly answer: Page<ListRow> }[];
}

/** The very files that answers are true for: sizes, times, and the seals at their ends. Of no file, undefined. */
type Marks = readonly (readonly [size: number, mtimeMs: number, end: string] | undefined)[];

const NAME = 'first-page.json';
/** Lists that are kept: those of the window and its places, in the orders lately chosen. */
const MOST_LISTS = 8;
/** Answers are kept when nothing has changed for so long. */
const QUIET_MS = 5000;
/** Read from the end of a file: more than a journal's padding, so that the end of its last line is among it. */
const END = 192 * 1024;
const SEAL = 40;

/**
 * What was kept for exactly these files by this version of the program; undefined when anything is in doubt. Whoever
 * shows it goes on to read the library, which has the last word.
 */
export async function readFirstPage(files: Files, layout: Layout, version: string): Promise<FirstPage | undefined> {
  try {
    const bytes = await readIfThere(files, join(layout.index, NAME));
    const opened = bytes && unseal(bytes);
    if (!opened?.ok) return undefined;
    const kept = opened.value as FirstPage; // sealed by us; another version's is not looked at
    if (kept.version !== version) return undefined;
    return JSON.stringify(kept.marks) === JSON.stringify(await marksOf(files, layout)) ? kept : undefined;
  } catch (error) {
    return withoutIt(error);
  }
}

async function marksOf(files: Files, layout: Layout): Promise<Marks> {
  const paths = [layout.snapshot, layout.journal, layout.previousSnapshot, layout.previousJournal];
  return Promise.all(paths.map((path) => markOf(files, path)));
}

async function markOf(files: Files, path: string): Promise<Marks[number]> {
  const handle = await openIfThere(files, path);
  if (!handle) return undefined;
  try {
    const { size, mtimeMs } = await handle.stat();
    const end = Buffer.alloc(Math.min(END, size));
    await handle.read(end, 0, end.length, size - end.length);
    const length = lengthWithoutPadding(end);
    return [size, mtimeMs, end.toString('latin1', Math.max(0, length - SEAL), length)];
  } finally {
    await handle.close();
  }
}

/** Without a first page the window waits until the library is read: slower, and nothing else. */
function withoutIt(error: unknown): undefined {
  diskFailure(error, ''); // throws what is a defect
}

interface KeeperParts {
  readonly files: Files;
  readonly layout: Layout;
  readonly version: string;
  readonly store: Store;
  readonly info: () => LibraryInfo;
  readonly list: (argument: ListArgument) => Promise<Page<ListRow>>;
}

/** Keeps the answers to what windows ask first beside the library, for the next time it is opened. */
export class FirstPageKeeper {
  /** Beginnings of whole lists, the latest asked last. */
  private readonly asked = new Map<string, ListArgument>();
  private quiet: NodeJS.Timeout | undefined;
  private keeping: Promise<void> = Promise.resolve();

  constructor(private readonly parts: KeeperParts) {}

  /** Notes what a window asked, if it is what one asks first. */
  note(argument: ListArgument): void {
    if (argument.where !== '' || argument.of || argument.offset > 0) return;
    const key = JSON.stringify(argument);
    const isNew = !this.asked.delete(key);
    this.asked.set(key, argument);
    const [oldest] = this.asked.keys();
    if (this.asked.size > MOST_LISTS && oldest !== undefined) this.asked.delete(oldest);
    if (isNew) this.keepSoon();
  }

  /** Something has changed, or the files have: what is kept no longer counts. */
  keepSoon(): void {
    if (this.asked.size === 0) return;
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => {
      this.keeping = this.keep((work) => this.parts.store.exclusively(work));
    }, QUIET_MS).unref();
  }

  /** Nothing more is kept by itself. */
  async end(): Promise<void> {
    clearTimeout(this.quiet);
    await this.keeping;
  }

  /** Keeps the answers as they are now; `alone` runs what must see the files and the library in step. */
  async keep(alone: <T>(work: () => Promise<T>) => Promise<T> = (work) => work()): Promise<void> {
    const { files, layout, version, store, info, list } = this.parts;
    if (store.readOnly || this.asked.size === 0) return;
    try {
      const { seq } = store;
      const lists: { argument: ListArgument; answer: Page<ListRow> }[] = [];
      for (const argument of this.asked.values()) lists.push({ argument, answer: await list(argument) });
      const page = await alone(async () =>
        store.seq === seq ? { version, marks: await marksOf(files, layout), info: info(), lists } : undefined,
      );
      if (!page) return this.keepSoon();
      await makeFolder(files, layout.index);
      await replaceFile(files, join(layout.index, NAME), [sealedLine(page)]);
    } catch (error) {
      withoutIt(error);
    }
  }
}
