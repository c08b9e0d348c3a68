import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { systemCode } from './files';
import { localDay } from '../../shared/localDay';

/**
 * Who holds a library. The boot and the start of the process tell it from a later process with the same number; both are
 * known on Linux only.
 */
const holder = z.object({
  token: z.string(),
  pid: z.int().positive(),
  host: z.string(),
  bootId: z.string().optional(),
  processStart: z.string().optional(),
  since: z.iso.datetime(),
});
export type Holder = z.infer<typeof holder>;

export function thisProcess(since: string): Holder {
  const bootId = currentBoot();
  const processStart = startOf(process.pid);
  return {
    token: crypto.randomUUID(),
    pid: process.pid,
    host: hostname(),
    ...(bootId !== undefined && { bootId }),
    ...(processStart !== undefined && { processStart }),
    since,
  };
}

/** The end of the name under which a taker announces itself: computer, process and token, so that it tells before it has content. */
export const announcementName = ({ host, pid, token }: Pick<Holder, 'host' | 'pid' | 'token'>): string =>
  `${shortened(host)}-${pid}-${token}`;

/** Whether the end of a name is one of these; files of others may begin like ours. */
export const isAnnouncementName = (end: string): boolean => /^[0-9a-f]{8}-\d+-[0-9a-f-]{36}$/.test(end);

/** Whether the process that made this announcement may still be writing it; false when it ran here and has ended. */
export function mayBeWritten(announcement: string): boolean {
  const [, host, pid] = /\.([0-9a-f]{8})-(\d+)-[^.]+$/.exec(announcement) ?? [];
  return host !== shortened(hostname()) || isRunning(Number(pid));
}

const shortened = (host: string): string => createHash('sha256').update(host).digest('hex').slice(0, 8);

/** The holder that a lock file names, or undefined when it names none. */
export function holderFrom(bytes: Buffer): Holder | undefined {
  try {
    return holder.parse(JSON.parse(bytes.toString()));
  } catch {
    return undefined; // half written or not ours; the caller decides what that means
  }
}

/** Whether the holder still runs. On another computer that cannot be known, so it is taken to run. */
export function isAlive({ host, pid, bootId, processStart }: Holder): boolean {
  if (host !== hostname()) return true;
  if (bootId !== undefined && bootId !== currentBoot()) return false;
  if (processStart !== undefined && processStart !== startOf(pid)) return false;
  return isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // asks only
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH'; // it may be another user's
  }
}

/** As `Commonplace (process 123 on HOST, since 14:03)`; with the date when it was not today. */
export function nameOfHolder({ pid, host, since }: Holder): string {
  const at = new Date(since);
  const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  const today = at.toDateString() === new Date().toDateString();
  return `Commonplace (process ${pid} on ${host}, since ${today ? '' : `${localDay(since)} `}${time})`;
}

const currentBoot = (): string | undefined => readSystemFile('/proc/sys/kernel/random/boot_id')?.trim();

/** When a process began, in ticks since boot: field 22 of proc(5) stat, counted after the name, which may hold spaces. */
function startOf(pid: number): string | undefined {
  const stat = readSystemFile(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[22 - 3];
}

function readSystemFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) !== undefined) return undefined; // not Linux, or the process is gone
    throw error;
  }
}
