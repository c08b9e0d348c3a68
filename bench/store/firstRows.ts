import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CallAnswers } from '../../shared/api';
import type { Result } from '../../shared/result';
import type { Size } from '../generate/library';
import { median } from '../kit/measure';
import { printTable } from '../kit/table';
import { copyLibrary, inScratch } from './scratch';

/** The built program, which is what a person starts: `npm run build` before. */
const HOST = join(import.meta.dirname, '../../../out/main/http.js');
const ROUNDS = 5;

interface Started {
  readonly process: ChildProcess;
  /** Milliseconds from the start of the process to the first rows, and until the library had been read. */
  readonly rows: number;
  readonly opened: number;
}

/** From the start of the browser host to the first page of the list, as a window asks for it; and without what was kept. */
export async function benchFirstRows(size: Size): Promise<void> {
  if (!existsSync(HOST)) throw new Error('Build the program first: npm run build.');
  await inScratch(async (scratch) => {
    const folder = await copyLibrary(size, scratch);
    await stop(await start(folder, scratch)); // leaves a first page
    const runs: Record<'kept' | 'without', Started[]> = { kept: [], without: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const way of ['kept', 'without'] as const) {
        if (way === 'without') await rm(join(folder, 'index/first-page.json'));
        const started = await start(folder, scratch);
        runs[way].push(started);
        await stop(started);
      }
    }
    const rows = (['kept', 'without'] as const).map((way) => [
      way === 'kept' ? 'first page kept' : 'library read first',
      median(runs[way].map((run) => run.rows)),
      Math.max(...runs[way].map((run) => run.rows)),
      median(runs[way].map((run) => run.opened)),
    ]);
    printTable([`process start to first rows, ${size}`, 'ms', 'most', 'ms until all is there'], rows);
  });
}

async function start(folder: string, home: string): Promise<Started> {
  const begun = performance.now();
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home };
  const child = spawn(process.execPath, [HOST, '--library', folder, '--no-open'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { origin, hash } = new URL(address);
  const session = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { origin, 'x-ticket': hash.slice('#ticket='.length) },
  });
  const { token } = (await session.json()) as { token: string }; // our own host's answer
  const call = async <N extends 'library' | 'list' | 'backups'>(name: N, argument: object): Promise<CallAnswers[N]> => {
    const headers = { origin, authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(`${origin}/api/call`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name, argument }),
    });
    const answer = (await response.json()) as Result<CallAnswers[N]>; // our own host's answer
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const articles = { kind: 'article', where: '', sort: 'createdAt', descending: true, offset: 0, limit: 100 };
  const [page] = await Promise.all([call('list', articles), call('library', {})]);
  const rows = performance.now() - begun;
  if (page.items.length !== 100) throw new Error('There were no rows.');
  await call('backups', {}); // waits for the library
  const opened = performance.now() - begun;
  const again = await call('list', articles);
  if (JSON.stringify(again) !== JSON.stringify(page)) throw new Error('The first rows were not true.');
  return { process: child, rows, opened };
}

async function stop({ process: child }: Started): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}
