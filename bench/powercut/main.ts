import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { judge } from '../../main/notebook/testing/killed/judge';
import { buildVictim, startVictim } from '../../main/notebook/testing/killed/strace';
import { seededRandom } from '../generate/random';
import { printTable } from '../kit/table';

/*
 * npm run bench -- powercut [cuts]: the service writes to an ext4 file system in an image file. At a random moment it is
 * stopped and the image is copied as it is, with nothing of what the kernel still holds in memory, which is what a power
 * cut leaves. The copy is mounted, so that ext4 recovers, and the library in it is opened and compared with what had been
 * acknowledged. Needs root and Linux, for mounting.
 */

const cuts = Number(process.argv[2] ?? 100);
/** How the file system orders data and its own journal; `writeback` may leave old bytes in new files. */
const MOUNTS = ['data=ordered', 'data=writeback'] as const;
if (process.getuid?.() !== 0) throw new Error('Mounting an image needs root.');
const random = seededRandom(Number(process.argv[3] ?? 1));
const scratch = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'commonplace-powercut-'));
const [image, copy] = [join(scratch, 'disk.img'), join(scratch, 'after-the-cut.img')];
const [disk, after] = [join(scratch, 'disk'), join(scratch, 'after')];
const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'pipe' });

try {
  await mkdir(disk);
  await mkdir(after);
  const victim = await buildVictim(join(import.meta.dirname, '../powercut-victim'));
  const rows: (string | number)[][] = [];
  for (const options of MOUNTS) rows.push(await cutOften(victim, options, Math.ceil(cuts / MOUNTS.length)));
  printTable(['mounted', 'cuts', 'while at work', 'acknowledged before the cut', 'wrong'], rows);
  if (rows.some((row) => row.at(-1) !== 0)) process.exitCode = 1;
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function cutOften(victim: string, options: string, times: number) {
  run('truncate', '-s', '48M', image);
  run('mkfs.ext4', '-q', '-F', image);
  run('mount', '-o', `loop,${options}`, image, disk);
  const longest = await durationOf(victim);
  const counts = { cuts: 0, working: 0, acknowledged: 0, wrong: 0 };
  try {
    while (counts.cuts < times) {
      const lines = await cut(victim, random.between(0, longest));
      if (!lines) continue;
      run('mount', '-o', `loop,${options}`, copy, after);
      try {
        const { acknowledged, wrong } = await judge(join(after, 'library'), lines);
        counts.cuts += 1;
        counts.acknowledged += acknowledged;
        if (lines.at(-1)?.startsWith('?')) counts.working += 1;
        if (wrong.length > 0) counts.wrong += 1;
        for (const what of wrong) console.log(`${options}: ${what}\n  ${lines.join('\n  ')}`);
      } finally {
        run('umount', after);
      }
    }
  } finally {
    run('umount', disk);
  }
  return [options, counts.cuts, counts.working, counts.acknowledged, counts.wrong];
}

/** How long the script takes undisturbed, in milliseconds; later moments would find it ended. */
async function durationOf(script: string): Promise<number> {
  const victim = await startVictim(script, join(disk, 'library'));
  const begun = performance.now();
  victim.go();
  await victim.ended;
  return Math.ceil(performance.now() - begun);
}

/** What the victim had said when the power was cut. Undefined when the disk would not keep still for the copy. */
async function cut(script: string, afterMs: number): Promise<readonly string[] | undefined> {
  await rm(join(disk, 'library'), { recursive: true, force: true });
  run('sync', '-f', disk);
  const victim = await startVictim(script, join(disk, 'library'));
  victim.go();
  await wait(afterMs);
  victim.process.kill('SIGSTOP');
  try {
    await wait(10); // lets what was said arrive, and the clock of the file system tick
    const { mtimeMs } = await stat(image);
    await copyFile(image, copy);
    return (await stat(image)).mtimeMs === mtimeMs ? [...victim.lines] : undefined;
  } finally {
    victim.process.kill('SIGKILL');
    await victim.ended;
  }
}
