import { dirname } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../shared/result';
import type { Events } from './events';
import { diskFailure, readIfThere, replaceFile, type Files } from './files';

type Values = Record<string, unknown>;

export interface Preferences {
  read(): Promise<Result<Values>>;
  /** Merges; `null` removes a value. */
  merge(values: Values): Promise<Result<Values>>;
}

/** Preferences of this machine, in one small JSON file; several programs may share it, so it is read anew before each change. */
export function openPreferences(files: Files, path: string | undefined, emit: Events['emit']): Preferences {
  let inMemory: Values = {};
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Values> {
    const bytes = path === undefined ? undefined : await readIfThere(files, path);
    if (path === undefined || bytes === undefined) return inMemory;
    const values = parse(bytes);
    if (values) return values;
    const kept = `${path}.unreadable`;
    await files.rename(path, kept);
    emit('problem', { message: `The preferences could not be read and begin anew. The old file is kept as ${kept}.` });
    return {};
  }

  async function merge(values: Values): Promise<Values> {
    const merged = Object.fromEntries(
      Object.entries({ ...(await read()), ...values }).filter(([, value]) => value !== null),
    );
    inMemory = merged;
    if (path === undefined) return merged;
    await files.mkdir(dirname(path), { recursive: true });
    await replaceFile(files, path, [`${JSON.stringify(merged, null, 2)}\n`]);
    return merged;
  }

  /** One after another, since each change begins with reading. */
  async function inTurn(work: () => Promise<Values>): Promise<Result<Values>> {
    const mine = last.then(work);
    last = mine.catch(() => undefined); // told to whoever asked for it
    try {
      return ok(await mine);
    } catch (error) {
      return diskFailure(error, 'The preferences could not be read or written');
    }
  }

  return { read: () => inTurn(read), merge: (values) => inTurn(() => merge(values)) };
}

function parse(bytes: Buffer): Values | undefined {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(bytes.toString()));
  } catch {
    return undefined; // not ours to repair; the caller keeps the file
  }
}
