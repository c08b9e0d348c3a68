import type { EventListener, NotebookApi, Transport } from '../../shared/api';
import { err, type Result } from '../../shared/result';
import { answerCall } from '../page/answerCall';

/** What the host needs of an open library. */
export interface OpenNotebook {
  readonly api: NotebookApi;
  readonly subscribe: Transport['subscribe'];
  close(): Promise<void>;
}

/** The library that the window shows; another may take its place. */
export interface LibrarySession {
  /** Nothing while no library is open. */
  readonly folder: string | undefined;
  call(name: unknown, argument: unknown): Promise<Result<unknown>>;
  /** Shows this notebook from now on and closes the one before. */
  show(folder: string, notebook: OpenNotebook): Promise<void>;
  close(): Promise<void>;
}

/** `announce` hears the events of whichever library is shown. */
export function createLibrarySession(announce: EventListener): LibrarySession {
  let current: { folder: string; notebook: OpenNotebook; unsubscribe: () => void } | undefined;

  async function close(): Promise<void> {
    const last = current;
    current = undefined;
    last?.unsubscribe();
    await last?.notebook.close();
  }

  return {
    get folder() {
      return current?.folder;
    },
    call: async (name, argument) =>
      current
        ? answerCall(current.notebook.api, name, argument)
        : err('unavailable', 'No library is open any more. What was acknowledged is on disk.'),
    async show(folder, notebook) {
      const closed = close();
      current = { folder, notebook, unsubscribe: notebook.subscribe(announce) };
      await closed;
    },
    close,
  };
}
