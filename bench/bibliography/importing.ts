import { monitorEventLoopDelay } from 'node:perf_hooks';
import { callApi, createClient } from '../../shared/api';
import { openNotebook } from '../../main/notebook/open';
import { startWorker } from '../../main/worker/client';
import { residentMemory } from '../kit/measure';
import { printTable, shown } from '../kit/table';
import { inScratch } from '../store/scratch';

/** References into an empty library, in the service with its worker: read, keys made, written to disk, indexed later. */
export async function importing(text: string, entries: number): Promise<void> {
  await inScratch(async (folder) => {
    const opened = await openNotebook(folder, { worker: startWorker(), create: true, version: '0' });
    if (!opened.ok) throw new Error(opened.error.message);
    const notebook = opened.value;
    const client = createClient({ call: (name, argument) => callApi(notebook.api, name, argument) });
    const files = [{ name: 'works.bib', base64: Buffer.from(text).toString('base64') }];
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const [used, begun] = [process.cpuUsage(), performance.now()];
    delay.enable();
    const report = await client.importDocuments({ job: 'import', files });
    delay.disable();
    const wall = performance.now() - begun;
    const { user, system } = process.cpuUsage(used);
    if (!report.ok || report.value.counts.added !== entries) throw new Error('Not all of them came in.');
    const seconds = (milliseconds: number) => `${shown(milliseconds / 1000)} s`;
    printTable(
      [
        `${entries} references into a library`,
        'wall (target 10 s)',
        'processor',
        'longest block of the service',
        'memory',
      ],
      [
        [
          '',
          seconds(wall),
          seconds((user + system) / 1000),
          `${shown(delay.max / 1e6)} ms`,
          `${shown(residentMemory())} MB`,
        ],
      ],
    );
    await notebook.close();
  });
}
