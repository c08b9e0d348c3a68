import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { layoutSchema, type Layout as TextLayout } from '../../shared/layout';
import { LAYOUT_EXTENSION } from '../../shared/model/queries';
import { err, ok, type Result } from '../../shared/result';
import { diskFailure, isMissing, makeFolder, readIfThere, replaceFile, syncFolder, type Files } from './files';
import type { Layout } from './layout';
import { setAside } from './setAside';

/** Decoded texts are kept up to this many UTF-16 units (16 MB): the articles a person has open, and then some. */
const CACHE_UNITS = 8_000_000;

/** Layouts of the articles that a person has open; reading one takes some milliseconds. */
const MOST_LAYOUTS = 20;

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The contents of articles: one immutable file each, named by the SHA-256 of its bytes. A file is on disk to stay when
 * `write` answers, so a transaction may name it.
 */
export class Texts {
  private readonly cache = new Map<string, string>();
  private readonly layouts = new Map<string, TextLayout>();
  private cached = 0;
  /** Files whose content was their name's, as they were then on disk. */
  private readonly compared = new Map<string, string>();

  constructor(
    private readonly files: Files,
    private readonly layout: Layout,
  ) {}

  /** Keeps a file; `extension` is without a dot. Writing what is already there costs a comparison only. */
  async write(bytes: Uint8Array, extension: string): Promise<Result<string>> {
    const hash = hashOf(bytes);
    const path = this.pathOf(hash, extension);
    try {
      await makeFolder(this.files, this.layout.texts);
      const there = await readIfThere(this.files, path);
      if (there && Buffer.compare(there, bytes) === 0) await this.makeSure(path);
      else {
        if (there) await setAside(this.files, this.layout, new Date().toISOString(), { name: basename(path), path });
        await replaceFile(this.files, path, [bytes]);
      }
      return ok(hash);
    } catch (error) {
      return diskFailure(error, `The text could not be written to ${basename(this.layout.texts)}/`);
    }
  }

  /** The text with this hash. `damaged` when the file's content is not what its name says, `unreadable` when it is gone. */
  async read(hash: string): Promise<Result<string>> {
    const cached = this.cache.get(hash);
    if (cached !== undefined) {
      this.cache.delete(hash);
      this.cache.set(hash, cached); // the newest is last, the first goes first
      return ok(cached);
    }
    const bytes = await this.readBytes(hash, 'txt');
    if (!bytes.ok) return bytes;
    const text = bytes.value.toString('utf8');
    this.remember(hash, text);
    return ok(text);
  }

  /** How a text is laid out. `damaged` also when it is no layout that this version knows. */
  async readLayout(hash: string): Promise<Result<TextLayout>> {
    const known = this.layouts.get(hash);
    if (known) return ok(known);
    const bytes = await this.readBytes(hash, LAYOUT_EXTENSION);
    if (!bytes.ok) return bytes;
    const layout = parsedLayout(bytes.value.toString('utf8'));
    if (!layout) return err('damaged', `The file ${hash}.${LAYOUT_EXTENSION} is not a layout that this version knows.`);
    if (this.layouts.size >= MOST_LAYOUTS) this.layouts.clear();
    this.layouts.set(hash, layout);
    return ok(layout);
  }

  async readBytes(hash: string, extension: string): Promise<Result<Buffer>> {
    const name = `${basename(this.layout.texts)}/${hash}.${extension}`;
    try {
      const bytes = await this.files.readFile(this.pathOf(hash, extension));
      if (hashOf(bytes) === hash) return ok(bytes);
      return notWhatItWas(name);
    } catch (error) {
      return unreadFile(error, name);
    }
  }

  /**
   * Some bytes of a file, and its size. The whole is compared with its name when a part is first asked for, and again
   * after the file has changed on disk.
   */
  async readPart(
    hash: string,
    extension: string,
    start: number,
    length: number,
  ): Promise<Result<{ bytes: Buffer; size: number }>> {
    const name = `${basename(this.layout.texts)}/${hash}.${extension}`;
    try {
      const handle = await this.files.open(this.pathOf(hash, extension), 'r');
      try {
        const { size, mtimeMs } = await handle.stat();
        const state = `${size} ${mtimeMs}`;
        if (this.compared.get(name) !== state && (await hashOfFile(handle)) !== hash) return notWhatItWas(name);
        this.compared.set(name, state);
        const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - start)));
        if (bytes.length > 0) await handle.read(bytes, 0, bytes.length, start);
        return ok({ bytes, size });
      } finally {
        await handle.close();
      }
    } catch (error) {
      return unreadFile(error, name);
    }
  }

  private pathOf(hash: string, extension: string): string {
    return join(this.layout.texts, `${hash}.${extension}`);
  }

  /** An equal file may have been written just before a crash, and never synced. */
  private async makeSure(path: string): Promise<void> {
    const handle = await this.files.open(path, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(this.files, dirname(path));
  }

  private remember(hash: string, text: string): void {
    this.cache.set(hash, text);
    this.cached += text.length;
    for (const [oldest, { length }] of this.cache) {
      if (this.cached <= CACHE_UNITS || oldest === hash) return;
      this.cache.delete(oldest);
      this.cached -= length;
    }
  }
}

const PUT_BACK = 'Importing the document again puts it back; so does copying the file from a backup.';

const notWhatItWas = (name: string): Result<never> =>
  err('damaged', `The file ${name} is not what it was: its content no longer matches its name. ${PUT_BACK}`);

function unreadFile(error: unknown, name: string): Result<never> {
  if (isMissing(error)) return err('unreadable', `The file ${name} is missing. ${PUT_BACK}`);
  return diskFailure(error, `The file ${name} could not be read`);
}

const STEP = 1024 * 1024;

/** Hashes a file in steps, between which others are answered. */
async function hashOfFile(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const step = Buffer.alloc(STEP);
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(step, 0, STEP, at);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(step.subarray(0, bytesRead));
    at += bytesRead;
  }
}

function parsedLayout(json: string): TextLayout | undefined {
  try {
    const parsed = layoutSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // no JSON: as damaged as one of another shape
  }
}
