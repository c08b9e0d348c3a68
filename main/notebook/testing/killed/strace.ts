import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

/** The system calls by which a library's files change, or are opened to. */
export const CALLS = ['openat', 'write', 'pwrite64', 'fsync', 'fdatasync', 'rename', 'unlink', 'close'] as const;
export type Call = (typeof CALLS)[number];

/** What happens at the n-th call of a thread: the process is killed, or the call fails, once or from then on. */
export interface Fault {
  readonly call: Call;
  readonly when: number;
  readonly does: 'KILL' | 'ENOSPC' | 'EIO';
  readonly goesOn?: boolean;
}

export const nameOfFault = ({ call, when, does, goesOn }: Fault): string =>
  `${does} at ${call} ${when}${goesOn ? ' and after' : ''}`;

/** Why system calls cannot be tampered with here, or undefined when they can: another platform, no strace, no permission. */
export function straceIsMissing(): string | undefined {
  const tried = spawnSync('strace', ['-e', 'trace=none', '-e', 'inject=fsync:error=EIO:when=1', 'true'], {
    encoding: 'utf8',
  });
  if (tried.error) return 'strace is not installed';
  return tried.status === 0 ? undefined : `strace does not work here: ${tried.stderr.trim()}`;
}

/** Builds the victim and its worker into a folder; answers the file to start. */
export async function buildVictim(folder: string): Promise<string> {
  const here = import.meta.dirname.includes('bench')
    ? join(process.cwd(), 'main/notebook/testing/killed')
    : import.meta.dirname;
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: { victim: join(here, 'victim.ts'), worker: join(here, '../../../worker/entry.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return join(folder, 'victim.js');
}

export interface Victim {
  readonly process: ChildProcess;
  /** What it said so far. */
  readonly lines: readonly string[];
  readonly ended: Promise<unknown>;
  /** Tells it to begin its work. */
  go(): void;
}

/** Starts a victim on a library; it has loaded its code when this answers, and waits. */
export async function startVictim(script: string, library: string): Promise<Victim> {
  // One thread for all file calls, so that the n-th call is the same in each run.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };
  const child = spawn(process.execPath, [script, library], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const lines: string[] = [];
  const ended = once(child, 'close');
  const ready = new Promise<void>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line === 'ready') resolve();
      else lines.push(line);
    });
  });
  await Promise.race([ready, ended]);
  child.stdin.on('error', () => undefined); // it may have been killed already
  return { process: child, lines, ended, go: () => void child.stdin.end('go\n') };
}

/** Runs the victim on a library with a fault planted, until it ends. Answers the lines that it said. */
export async function runVictim(script: string, library: string, fault?: Fault): Promise<readonly string[]> {
  const victim = await startVictim(script, library);
  const tracer = fault && (await attach(victim.process, planted(fault)));
  victim.go();
  await victim.ended;
  if (tracer && tracer.exitCode === null && tracer.signalCode === null) await once(tracer, 'exit');
  return victim.lines;
}

const planted = ({ call, when, does, goesOn }: Fault): string[] => {
  const what = does === 'KILL' ? 'signal=KILL' : `error=${does}`;
  return ['-e', `trace=${call}`, '-e', `inject=${call}:${what}:when=${when}${goesOn ? '+' : ''}`, '-o', '/dev/null'];
};

async function attach({ pid }: ChildProcess, options: readonly string[]): Promise<ChildProcess> {
  const tracer = spawn('strace', ['-f', '-p', String(pid), ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    createInterface(tracer.stderr).on('line', (line) => {
      if (line.includes('attached')) resolve();
    });
    tracer.once('exit', () => reject(new Error('strace ended before it was attached.')));
  });
  return tracer;
}

/** How often each call is made at most by one thread while the script runs undisturbed. */
export async function countCalls(script: string): Promise<Map<Call, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-calls-'));
  try {
    const log = join(folder, 'log');
    const victim = await startVictim(script, join(folder, 'library'));
    const tracer = await attach(victim.process, ['-e', `trace=${CALLS.join()}`, '-o', log]);
    victim.go();
    await victim.ended;
    if (tracer.exitCode === null) await once(tracer, 'exit');
    return countByThread(await readFile(log, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function countByThread(log: string): Map<Call, number> {
  const counts = new Map<string, number>();
  for (const [, thread, call] of log.matchAll(/^(\d+)\s+(\w+)\(/gm))
    counts.set(`${thread} ${call}`, (counts.get(`${thread} ${call}`) ?? 0) + 1);
  const most = (call: Call) =>
    Math.max(0, ...[...counts].flatMap(([key, count]) => (key.endsWith(` ${call}`) ? [count] : [])));
  return new Map(CALLS.map((call) => [call, most(call)]));
}
