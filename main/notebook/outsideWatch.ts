import { join } from 'node:path';
import { conflictCopies, wholeCopies } from './conflicts';
import { diskFailure, isMissing, type Files } from './files';
import { NAMES, type Layout } from './layout';

/** How often the folder is looked at. */
const LOOK_MS = 3000;

interface WatchParts {
  readonly files: Files;
  readonly layout: Layout;
  /** What the store has noticed on its own files, in sentences. */
  readonly store: { findOutsideChanges(): Promise<readonly string[]> };
  /** Called when there is something new to say, or something no longer to be said. */
  readonly onChange: () => void;
}

/** Notices what other programs do in a library's folder: nothing of it is merged, and nothing of it is touched. */
export class OutsideWatch {
  /** What the user should know now, in sentences. */
  notices: readonly string[] = [];
  /** Names of the conflict copies that hold a whole library. */
  copies: readonly string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(private readonly parts: WatchParts) {}

  begin(): void {
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  look(): Promise<void> {
    this.looking ??= this.lookOnce().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    const found = await this.find();
    const isChanged = found.join('\n') !== this.notices.join('\n');
    this.notices = found;
    if (isChanged) this.parts.onChange();
  }

  private async find(): Promise<string[]> {
    const { files, layout, store } = this.parts;
    try {
      const names = await files.readdir(layout.folder);
      this.copies = wholeCopies(names);
      const copies = conflictCopies(names).map(({ name, of }) => conflictSays(name, of, layout));
      return [...copies, ...(await store.findOutsideChanges())];
    } catch (error) {
      if (isMissing(error)) return [GONE];
      const failed = diskFailure(error, 'The library’s folder cannot be looked at');
      return failed.ok ? [] : [failed.error.message];
    }
  }
}

const conflictSays = (name: string, of: string, { folder }: Layout): string =>
  `“${name}” is another version of ${of}, left here by a synchronising program or git. Nothing of it was merged or touched.${
    of === NAMES.snapshot
      ? ` To look at it, make a library of it: commonplace restore "${join(folder, name)}" --to NEW-FOLDER.`
      : ''
  } Move it away when nothing in it is missing here.`;

const GONE =
  'The library’s folder is not there any more: it was moved or deleted, or its disk was taken away. What was saved is in it, wherever it is now. Bring it back to its place, or open it where it is.';
