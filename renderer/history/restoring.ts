import type { MadeBackup, Restored } from '../../shared/api';
import type { Result } from '../../shared/result';
import { client, subscribe } from '../api/client';
import { createStore } from '../state/store';

/** What a new library is to be made of: a backup, or this library after a change; `says` names it in a sentence. */
export interface RestoreRequest {
  readonly file?: string;
  readonly at?: number;
  readonly says: string;
}

/** A backup or a restoring that goes on. */
export interface Running {
  readonly job: string;
  readonly what: 'backup' | 'restore';
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}

/** What the dialog about backups shows: a question, what goes on, or how it ended. */
export type Keeping =
  | { readonly state: 'idle' }
  | { readonly state: 'asking'; readonly request: RestoreRequest }
  | { readonly state: 'running'; readonly running: Running }
  | { readonly state: 'restored'; readonly answer: Result<Restored> }
  | { readonly state: 'backed-up'; readonly answer: Result<MadeBackup> };

export const keeping = createStore<Keeping>({ state: 'idle' });

/** What had the focus when it was asked for. Of dialogs that follow each other, the last would give it back to one that is gone. */
let asker: Element | null = null;

export function askToRestore(request: RestoreRequest): void {
  asker = document.activeElement;
  keeping.set({ state: 'asking', request });
}

export function closeKeeping(): void {
  keeping.set({ state: 'idle' });
  const back = asker;
  if (back instanceof HTMLElement) setTimeout(() => back.focus()); // after the dialog has given up the focus
}

async function run<T>(what: Running['what'], call: (job: string) => Promise<Result<T>>): Promise<Result<T>> {
  const job = crypto.randomUUID();
  const show = (done: number, total: number) => keeping.set({ state: 'running', running: { job, what, done, total } });
  show(0, 0);
  const stop = subscribe((event, payload) => {
    if (event === 'progress' && 'job' in payload && payload.job === job) show(payload.done, payload.total);
  });
  try {
    return await call(job);
  } finally {
    stop();
  }
}

export async function restore({ file, at }: RestoreRequest): Promise<void> {
  const wanted = { ...(file === undefined ? {} : { file }), ...(at === undefined ? {} : { at }) };
  const answer = await run('restore', (job) => client.restore({ job, ...wanted }));
  if (wasCancelled(answer)) closeKeeping();
  else keeping.set({ state: 'restored', answer });
}

export async function backUp(): Promise<void> {
  if (keeping.get().state === 'running') return;
  asker = document.activeElement;
  const answer = await run('backup', (job) => client.makeBackup({ job }));
  if (wasCancelled(answer)) closeKeeping();
  else keeping.set({ state: 'backed-up', answer });
}

const wasCancelled = (answer: Result<unknown>): boolean => !answer.ok && answer.error.code === 'cancelled';

export async function cancelRunning({ job }: Running): Promise<void> {
  await client.cancel({ job });
}
