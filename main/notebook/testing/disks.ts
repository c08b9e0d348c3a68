import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freshFolder } from './folders';

const run = (command: string, ...given: string[]) => execFileSync(command, given, { stdio: 'pipe' });

/** Why file systems cannot be mounted here; undefined when they can. */
export function mountingIsRefused(): string | undefined {
  if (process.platform !== 'linux') return 'file systems are mounted for a test on Linux only';
  if (process.getuid?.() !== 0) return 'mounting needs root';
  try {
    run('unshare', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'); // in a name space of its own, which goes with it
    return undefined;
  } catch {
    return 'this machine does not allow mounting';
  }
}

/** A disk of its own for one test, which may be filled, made read-only or taken away. */
export interface Disk {
  readonly folder: string;
  makeReadOnly(): void;
  makeWritable(): void;
  /** Takes it away while files on it are open, as when a cable is pulled. */
  detach(): void;
}

/** Mounts a disk in memory, of so many kilobytes. */
export async function mountDisk(kilobytes: number): Promise<Disk> {
  const folder = join(await freshFolder(), 'disk');
  await mkdir(folder);
  run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
  let isThere = true;
  const detach = () => {
    if (isThere) run('umount', '--lazy', folder);
    isThere = false;
  };
  onTestFinished(detach);
  return {
    folder,
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    makeWritable: () => run('mount', '-o', 'remount,rw', folder),
    detach,
  };
}

/** Does something as a user who may read everything here and write nothing: root is asked for no permission. */
export async function withoutPermission<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

const NOBODY = 65_534;
