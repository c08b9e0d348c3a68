import { join } from 'node:path';
import { runApiContract, type ContractHost } from '../../shared/api/testing/contract';
import { inProcessWorker } from '../worker/inProcess';
import { buildPreload, runPreload } from './testing/builtPreload';
import { launch, quit } from './testing/launch';
import { temporaryFolder } from './testing/temporaryFolder';

const preload = await buildPreload();

async function electronHost(folder: string): Promise<ContractHost> {
  const fake = await launch(folder, ['--library', join(folder, 'library')], { worker: inProcessWorker() });
  const [window] = fake.seen.windows;
  if (!window) throw new Error('No window was opened.');
  const { transport } = runPreload(preload, fake, window.webContents).bridge;
  return {
    ...transport,
    close: () => quit(fake),
    reopen: async () => {
      await quit(fake);
      return electronHost(folder);
    },
  };
}

runApiContract("Electron's IPC", async () => electronHost(await temporaryFolder()));
