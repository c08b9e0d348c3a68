import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from '../../main/notebook/testing/killed/judge';
import { ACTIONS } from '../../main/notebook/testing/killed/script';
import {
  buildVictim,
  CALLS,
  countCalls,
  nameOfFault,
  runVictim,
  straceIsMissing,
  type Call,
  type Fault,
} from '../../main/notebook/testing/killed/strace';
import { printTable } from '../kit/table';
import { Tried } from './tried';

/*
 * npm run bench -- kill [CALL ...] [KILL] [ENOSPC] [EIO] [every=N] [resume]: the service is killed at each system call by which a
 * library changes, and each such call is made to fail, once and for good; then the library is opened and compared with
 * what was acknowledged. Calls or faults that are named are the only ones tried. What was tried is
 * noted, so that `resume` goes on where the same program was left; of all its thousands of points a run tries about two a second.
 */

const missing = straceIsMissing();
if (missing !== undefined) throw new Error(`Nothing can be killed: ${missing}.`);

const words = process.argv.slice(2);
const every = Number(words.find((word) => word.startsWith('every='))?.slice('every='.length) ?? 1);
const named = CALLS.filter((call) => words.includes(call));
const faults = (['KILL', 'ENOSPC', 'EIO'] as const).filter((does) => words.includes(does));
const isWanted = ({ does }: Fault) => faults.length === 0 || faults.some((wanted) => wanted === does);
/** How often it is said how far the work is, in faults tried. */
const SAID_EVERY = 50;
const scratch = await mkdtemp(join(tmpdir(), 'commonplace-kill-'));
try {
  const victim = await buildVictim(join(import.meta.dirname, '../kill-victim'));
  const calls = await countCalls(victim);
  const undisturbed = join(scratch, 'undisturbed');
  const sound = await judge(undisturbed, await runVictim(victim, undisturbed));
  if (sound.wrong.length > 0 || sound.acknowledged !== ACTIONS.length)
    throw new Error(`The script does not even run undisturbed: ${JSON.stringify(sound)}`);
  const tried = await Tried.open(join(tmpdir(), 'commonplace-kill-tried.jsonl'), victim, words.includes('resume'));
  const rows: (string | number)[][] = [];
  let bad = 0;
  for (const call of named.length > 0 ? named : CALLS) {
    const { points, wrong, acknowledged } = await tryAll(victim, tried, faultsAt(call, calls.get(call) ?? 0));
    rows.push([call, calls.get(call) ?? 0, points, acknowledged, wrong]);
    bad += wrong;
    printTable(['system call', 'times', 'faults tried', 'acknowledged', 'wrong'], rows);
  }
  if (bad > 0) process.exitCode = 1;
} finally {
  await rm(scratch, { recursive: true, force: true });
}

function faultsAt(call: Call, times: number): Fault[] {
  const all: Fault[] = [];
  for (let when = 1; when <= times; when += every) {
    all.push({ call, when, does: 'KILL' });
    // A write fails for want of room, anything else by the disk; closing is told nobody.
    if (call === 'close') continue;
    for (const goesOn of [false, true])
      for (const does of ['ENOSPC', 'EIO'] as const) all.push({ call, when, does, goesOn });
  }
  return all.filter(isWanted);
}

async function tryAll(victim: string, tried: Tried, wanted: readonly Fault[]) {
  const counts = { points: 0, wrong: 0, acknowledged: 0 };
  const waiting: Fault[] = [];
  for (const fault of wanted) {
    const before = tried.outcomeOf(fault);
    if (before?.wrong === 0) {
      counts.points += 1;
      counts.acknowledged += before.acknowledged;
    } else waiting.push(fault); // what was wrong is tried again, so that it is shown
  }
  const work = async () => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const library = join(scratch, crypto.randomUUID());
      const lines = await runVictim(victim, library, fault);
      const { wrong, acknowledged } = await judge(library, lines);
      counts.points += 1;
      if (counts.points % SAID_EVERY === 0)
        console.log(`${fault.call}: ${counts.points} of ${wanted.length} tried, ${counts.wrong} wrong`);
      counts.acknowledged += acknowledged;
      await tried.note(fault, { wrong: wrong.length, acknowledged });
      if (wrong.length === 0) await rm(library, { recursive: true, force: true });
      else counts.wrong += 1;
      for (const what of wrong) console.log(`${nameOfFault(fault)}: ${what}\n  ${lines.join('\n  ')}`);
    }
  };
  await Promise.all([work(), work()]);
  return counts;
}
