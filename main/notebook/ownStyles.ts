import { join } from 'node:path';
import type { StyleInfo } from '../../shared/api';
import { err, ok, type Result } from '../../shared/result';
import type { WorkerClient } from '../worker/jobs';
import { diskFailure, isMissing, readIfThere, removeIfThere, replaceFile, type Files } from './files';

const ENDING = '.csl';

/** The citation styles that the user has added on this machine, one file each, named by the style's own id. */
export class OwnStyles {
  constructor(
    private readonly files: Files,
    private readonly folder: string | undefined,
    private readonly worker: WorkerClient,
  ) {}

  /** The user's styles, then those that came with the program and are not stood in for. */
  async list(): Promise<Result<StyleInfo[]>> {
    const shipped = await this.worker.call('styles', {});
    if (!shipped.ok) return shipped;
    return this.reading(async () => {
      const own: StyleInfo[] = [];
      for (const id of await this.ids()) {
        const text = await this.read(id);
        const title = text && /<title\b[^>]*>([^<]*)<\/title>/.exec(text)?.[1]?.trim();
        if (text !== undefined) own.push({ id, title: title || id, own: true });
      }
      const ids = new Set(own.map(({ id }) => id));
      return [...own, ...shipped.value.filter(({ id }) => !ids.has(id))];
    });
  }

  /** What the worker is told: the text of a style of the user's by its id, everything else as it is. */
  async resolve(style: string): Promise<Result<string>> {
    return isId(style) ? this.reading(async () => (await this.read(style)) ?? style) : ok(style);
  }

  async add(text: string): Promise<Result<StyleInfo>> {
    const checked = await this.worker.call('checkStyle', { text });
    if (!checked.ok) return checked;
    const { id, title } = checked.value;
    if (!isId(id)) return err('invalid', `The style's id “${id}” cannot be the name of a file.`);
    if (this.folder === undefined) return err('read-only', 'No folder for styles of your own is known here.');
    try {
      await this.files.mkdir(this.folder, { recursive: true });
      await replaceFile(this.files, this.path(id), [text]);
    } catch (error) {
      return diskFailure(error, 'The style could not be written');
    }
    return ok({ id, title, own: true });
  }

  async remove(id: string): Promise<Result<StyleInfo>> {
    if (!isId(id) || !(await this.ids()).includes(id))
      return err('not-found', `There is no style of your own called ${id}.`);
    try {
      await removeIfThere(this.files, this.path(id));
    } catch (error) {
      return diskFailure(error, 'The style could not be removed');
    }
    return ok({ id, title: id });
  }

  private async reading<T>(work: () => Promise<T>): Promise<Result<T>> {
    try {
      return ok(await work());
    } catch (error) {
      return diskFailure(error, 'The citation styles of your own could not be read');
    }
  }

  private path(id: string): string {
    return join(this.folder ?? '', `${id}${ENDING}`);
  }

  private async ids(): Promise<string[]> {
    if (this.folder === undefined) return [];
    try {
      const names = await this.files.readdir(this.folder);
      return names
        .filter((name) => name.endsWith(ENDING))
        .map((name) => name.slice(0, -ENDING.length))
        .sort();
    } catch (error) {
      if (isMissing(error)) return []; // until one is added
      throw error;
    }
  }

  private async read(id: string): Promise<string | undefined> {
    if (this.folder === undefined) return undefined;
    return (await readIfThere(this.files, this.path(id)))?.toString('utf8');
  }
}

/** Ids of styles are file names in the project that collects them. */
const isId = (text: string): boolean => /^[\w][\w.-]{0,150}$/.test(text);
