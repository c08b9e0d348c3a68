import type { EventListener, MadeBackup, NotebookApi } from '../../shared/api';
import type { TextHash } from '../../shared/model/records';
import type { Result } from '../../shared/result';

/** An open library and the service over it. */
export interface Notebook {
  readonly api: NotebookApi;
  subscribe(listener: EventListener): () => void;
  /** Keeps a text, so that a transaction may name its hash. */
  storeText(text: string): Promise<Result<TextHash>>;
  /** Brings a library that is only read here in step with what another process has written. */
  refresh(): Promise<void>;
  /** Copies everything into one file: this one, which must not be there yet, or one in the library's `backups/`. */
  backup(to?: string): Promise<Result<MadeBackup>>;
  /** Waits for what was asked for, then lets others open the library. */
  close(): Promise<void>;
}
