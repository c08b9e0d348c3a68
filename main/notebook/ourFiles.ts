import { basename } from 'node:path';
import { isMissing, type Files } from './files';
import { NAMES, type Layout } from './layout';
import { setAside } from './setAside';

/** What tells one state of a file from another without reading it. Undefined for a file that is not there. */
type Mark = { readonly ino: number; readonly size: number; readonly mtimeMs: number } | undefined;

/**
 * The files that a snapshot replaces, as we left them. Another program may put its own version in their place, as one
 * that synchronises folders does; what we would then write over is set aside first.
 */
export class OurFiles {
  private marks = new Map<string, Mark>();

  private constructor(
    private readonly files: Files,
    private readonly layout: Layout,
  ) {}

  /** Takes the files as they are now for ours. */
  static async remember(files: Files, layout: Layout): Promise<OurFiles> {
    const ours = new OurFiles(files, layout);
    await ours.remember();
    return ours;
  }

  async remember(): Promise<void> {
    const { snapshot, previousSnapshot, previousJournal } = this.layout;
    for (const path of [snapshot, previousSnapshot, previousJournal]) this.marks.set(path, await this.markOf(path));
  }

  /** Paths of those that another program has changed. One that is gone is not among them: nothing can be written over. */
  async changed(): Promise<string[]> {
    const changed: string[] = [];
    for (const [path, ours] of this.marks) {
      const now = await this.markOf(path);
      const isOurs = now?.ino === ours?.ino && now?.size === ours?.size && now?.mtimeMs === ours?.mtimeMs;
      if (now && !isOurs) changed.push(path);
    }
    return changed;
  }

  /** Sets aside copies of what another program has put in our place. Says what it did. */
  async keepChanged(time: string): Promise<string[]> {
    const says: string[] = [];
    for (const path of await this.changed()) {
      const name = basename(path);
      const kept = await setAside(this.files, this.layout, time, { name, bytes: await this.files.readFile(path) });
      says.push(`${changed(name)} Its version is kept in ${kept}.`);
    }
    if (says.length > 0) await this.remember();
    return says;
  }

  private async markOf(path: string): Promise<Mark> {
    try {
      const { ino, size, mtimeMs } = await this.files.stat(path);
      return { ino, size, mtimeMs };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }
}

const changed = (name: string): string =>
  `Another program has changed ${name === NAMES.snapshot ? name : `the spare ${name}`} while the library was open here.`;

export const changedByOthers = (name: string): string =>
  `${changed(name)} What is open here is not affected, and before that file is written again the other version is kept in ${NAMES.setAside}/.`;
