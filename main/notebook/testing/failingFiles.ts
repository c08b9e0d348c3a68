import type { FileHandle } from 'node:fs/promises';
import { nodeFiles, type Files } from '../files';

/** Which operations fail now, and how: `fails('write', path)` answers a system code, or undefined to let it through. */
export type Fault = (operation: Operation, path: string) => string | undefined;
type Operation = 'write' | 'datasync' | 'sync' | 'truncate' | 'rename' | 'open' | 'unlink' | 'mkdir';

/** A process that is killed at its n-th operation: that one and all after it do nothing. */
export function killedAt(operation: number): Fault & { wasReached: () => boolean } {
  let count = 0;
  const fault: Fault = () => ((count += 1) >= operation ? 'EIO' : undefined);
  return Object.assign(fault, { wasReached: () => count >= operation });
}

/** Real files whose operations fail when told to. Half of the bytes are written before a write fails, as on a full disk. */
export function failingFiles(fault: Fault): Files {
  const check = (operation: Operation, path: string) => {
    const code = fault(operation, path);
    if (code !== undefined) throw failure(code, operation, path);
  };
  const open = async (...args: Parameters<Files['open']>): Promise<FileHandle> => {
    const path = String(args[0]);
    check('open', path);
    const handle = await nodeFiles.open(...args);
    const before = {
      write: async (buffer: Buffer, offset: number, length: number, position: number) => {
        const code = fault('write', path);
        if (code === undefined) return;
        await handle.write(buffer, offset, Math.floor(length / 2), position);
        throw failure(code, 'write', path);
      },
      writeFile: async () => check('write', path),
      datasync: async () => check('datasync', path),
      sync: async () => check('sync', path),
      truncate: async () => check('truncate', path),
    };
    return new Proxy(handle, {
      get(target, name: keyof FileHandle) {
        const value = target[name] as unknown;
        if (typeof value !== 'function') return value;
        const method = value.bind(target) as (...given: unknown[]) => unknown;
        if (!Object.hasOwn(before, name)) return method;
        const first = before[name as keyof typeof before] as (...given: unknown[]) => Promise<void>;
        return async (...given: unknown[]) => {
          await first(...given);
          return method(...given);
        };
      },
    });
  };
  const rename: Files['rename'] = async (from, to) => {
    check('rename', String(to));
    await nodeFiles.rename(from, to);
  };
  const writeFile: Files['writeFile'] = async (...args) => {
    check('write', typeof args[0] === 'string' ? args[0] : '');
    await nodeFiles.writeFile(...args);
  };
  const unlink: Files['unlink'] = async (path) => {
    check('unlink', path as string);
    await nodeFiles.unlink(path);
  };
  const mkdir = async (...args: Parameters<Files['mkdir']>) => {
    check('mkdir', args[0] as string);
    return nodeFiles.mkdir(...args);
  };
  return { ...nodeFiles, unlink, mkdir: mkdir as Files['mkdir'], writeFile, open: open, rename };
}

const failure = (code: string, operation: string, path: string): Error =>
  Object.assign(new Error(`${code}: ${operation} ${path}`), { code });
