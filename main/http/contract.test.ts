import { runApiContract, type ContractHost } from '../../shared/api/testing/contract';
import { openTestNotebook } from '../notebook/testing/contractHost';
import { freshFolder } from '../notebook/testing/folders';
import { startHttpHost } from './httpHost';
import { connect } from './testing/loopbackClient';

async function loopbackHost(folder: string): Promise<ContractHost> {
  const notebook = await openTestNotebook(folder);
  const host = await startHttpHost({ notebook, root: folder, port: 0 });
  if (!host.ok) throw new Error(host.error.message);
  const close = async () => {
    await host.value.close();
    await notebook.close();
  };
  return {
    ...(await connect(host.value)),
    close,
    reopen: async () => {
      await close();
      return loopbackHost(folder);
    },
  };
}

runApiContract('HTTP on the loopback interface', async () => loopbackHost(await freshFolder()));
