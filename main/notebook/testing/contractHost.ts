import { join } from 'node:path';
import { callApi, createClient, type NotebookClient } from '../../../shared/api';
import type { ContractHost } from '../../../shared/api/testing/contract';
import { inProcessWorker } from '../../worker/inProcess';
import { openNotebook, type Notebook, type NotebookOptions } from '../open';
import { freshFolder } from './folders';
import { valueOf } from './stores';

/** Opens the library in a folder with preferences beside it, as a host does. */
export async function openTestNotebook(folder: string, options: Partial<NotebookOptions> = {}): Promise<Notebook> {
  return valueOf(
    await openNotebook(join(folder, 'library'), {
      worker: inProcessWorker(),
      create: true,
      preferencesFile: join(folder, 'preferences.json'),
      version: '0.0.0',
      ...options,
    }),
  );
}

export const clientOf = ({ api }: Notebook): NotebookClient =>
  createClient({ call: (name, argument) => callApi(api, name, argument) });

/** The notebook without any host between. */
export async function directHost(folder?: string): Promise<ContractHost> {
  const place = folder ?? (await freshFolder());
  const notebook = await openTestNotebook(place);
  return {
    call: (name, argument) => callApi(notebook.api, name, argument),
    subscribe: (listener) => notebook.subscribe(listener),
    close: () => notebook.close(),
    reopen: async () => {
      await notebook.close();
      return directHost(place);
    },
  };
}
