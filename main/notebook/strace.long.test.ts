import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshFolder } from './testing/folders';
import { judge } from './testing/killed/judge';
import { ACTIONS } from './testing/killed/script';
import { buildVictim, nameOfFault, runVictim, straceIsMissing, type Fault } from './testing/killed/strace';

/** A sample; `npm run bench -- kill` tries every call, hundreds of them. */
const FAULTS: readonly Fault[] = [
  { call: 'pwrite64', when: 3, does: 'KILL' },
  { call: 'fdatasync', when: 8, does: 'KILL' },
  { call: 'fsync', when: 12, does: 'KILL' },
  { call: 'rename', when: 4, does: 'KILL' },
  { call: 'rename', when: 9, does: 'KILL' },
  { call: 'openat', when: 30, does: 'KILL' },
  { call: 'unlink', when: 2, does: 'KILL' },
  { call: 'pwrite64', when: 5, does: 'ENOSPC' },
  { call: 'pwrite64', when: 6, does: 'EIO', goesOn: true },
  { call: 'fdatasync', when: 4, does: 'EIO' },
  { call: 'fsync', when: 14, does: 'EIO' },
  { call: 'rename', when: 7, does: 'ENOSPC', goesOn: true },
];

const missing = process.platform === 'linux' ? straceIsMissing() : 'system calls are tampered with on Linux only';
if (missing !== undefined) console.warn(`The service is not killed at system calls here: ${missing}.`);

describe.skipIf(missing !== undefined)(
  `the service, killed at a system call${missing === undefined ? '' : `: ${missing}`}`,
  () => {
    let victim: string;
    beforeAll(async () => {
      victim = await buildVictim(join(import.meta.dirname, '../../node_modules/.cache/commonplace/victim'));
    });

    it('does all of the script when nothing happens to it', async () => {
      const library = join(await freshFolder(), 'library');
      const lines = await runVictim(victim, library);
      expect(await judge(library, lines)).toEqual({ acknowledged: ACTIONS.length, wrong: [] });
    });

    it('loses nothing acknowledged, and leaves nothing broken', async () => {
      const waiting = [...FAULTS];
      const work = async () => {
        for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
          const library = join(await freshFolder(), 'library');
          const { acknowledged, wrong } = await judge(library, await runVictim(victim, library, fault));
          expect(wrong, nameOfFault(fault)).toEqual([]);
          if (fault.does === 'KILL') expect(acknowledged, nameOfFault(fault)).toBeLessThan(ACTIONS.length);
        }
      };
      await Promise.all([work(), work()]);
    });
  },
);
