import { resolve } from 'node:path';
import { callApi, createClient, type NotebookClient } from '../../shared/api';
import { err, ok, type Result } from '../../shared/result';
import { openNotebook, type Notebook } from '../notebook/open';
import { defaultLibrary, ownStylesFolder, userDataFolder } from '../page/places';
import { startDocumentThread, type DocumentThread } from '../worker/documentThread';
import { inProcessWorker } from '../worker/inProcess';
import type { Io } from './io';
import { programVersion } from './version';

/** `read` neither creates nor locks; `write` needs a library that is there; `create` makes one when it is missing. */
export type Access = 'read' | 'write' | 'create';

/** An open notebook with the typed face of its calls. */
export interface OpenNotebook extends Notebook {
  readonly client: NotebookClient;
}

/** The library that a command line is about, not opened yet. */
export interface LibraryHandle {
  readonly folder: string;
  readonly open: (access: Access) => Promise<Result<OpenNotebook>>;
}

/** The libraries that one process has open. Each is opened once, and once more when a later command needs to write. */
export class Libraries {
  private readonly opened = new Map<string, { readonly notebook: OpenNotebook; readonly writable: boolean }>();

  private readonly documents: DocumentThread | undefined;

  constructor(private readonly io: Pick<Io, 'env' | 'cwd' | 'styles' | 'stderr' | 'worker'>) {
    this.documents = io.worker && startDocumentThread(io.worker);
  }

  /** The library that the person named, else that of the environment, else the usual place. */
  handle(named: string | undefined): LibraryHandle {
    const folder = resolve(this.io.cwd, named ?? (this.io.env['COMMONPLACE_LIBRARY'] || defaultLibrary()));
    return { folder, open: (access) => this.open(folder, access) };
  }

  async close(): Promise<void> {
    for (const { notebook } of this.opened.values()) await notebook.close();
    this.opened.clear();
    await this.documents?.close();
  }

  /** What opening found and did, as that a damaged part was set aside, must not go unseen. */
  private async tell({ client }: OpenNotebook): Promise<void> {
    const about = await client.library({});
    if (about.ok)
      for (const said of [...about.value.opening, ...about.value.notices])
        this.io.stderr.write(`commonplace: ${said}\n`);
  }

  private async open(folder: string, access: Access): Promise<Result<OpenNotebook>> {
    const before = this.opened.get(folder);
    if (before && (before.writable || access === 'read')) {
      await before.notebook.refresh();
      return ok(before.notebook);
    }
    await before?.notebook.close();
    this.opened.delete(folder);
    const opened = await openNotebook(folder, {
      worker: inProcessWorker(this.io.styles, this.documents), // an index of its own for each library
      readOnly: access === 'read',
      create: access === 'create',
      version: programVersion,
      ownStylesFolder: ownStylesFolder(userDataFolder(process.platform, this.io.env)),
    });
    if (!opened.ok) return opened.error.code === 'not-found' ? noLibrary(folder) : opened;
    const { api } = opened.value;
    opened.value.subscribe((event, payload) => {
      if (event === 'problem' && 'message' in payload) this.io.stderr.write(`commonplace: ${payload.message}\n`);
    });
    const client = createClient({ call: (name, argument) => callApi(api, name, argument) });
    const notebook = { ...opened.value, client };
    this.opened.set(folder, { notebook, writable: access !== 'read' });
    await this.tell(notebook);
    return ok(notebook);
  }
}

const noLibrary = (folder: string): Result<never> =>
  err('not-found', `There is no library in ${folder}. Make one with commonplace init, or name another with --library.`);
