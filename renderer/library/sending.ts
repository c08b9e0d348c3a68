import type { ChosenFile, ImportedItem, ImportReport } from '../../shared/api';
import type { Result } from '../../shared/result';
import { client, subscribe } from '../api/client';
import { sayProblem } from '../state/messages';
import { importing } from './importState';
import { batchesOf, failedItem, joinReports } from './reports';

/** A file on its way to the notebook. */
export interface Sent {
  readonly name: string;
  /** Read when its turn comes, since there may be thousands. */
  readonly read: () => Promise<Result<ChosenFile>>;
  /** The article whose text it is. */
  readonly into: string;
}

/** Files to send: those that are read already, then those that belong to an article. */
export interface Sending {
  readonly files: readonly ChosenFile[];
  /** Nothing is added: the reports say what would be. */
  readonly isPreview?: boolean;
  readonly attached?: readonly Sent[];
}

type Message = { readonly files: readonly ChosenFile[]; readonly into?: string } | { readonly failed: ImportedItem };

/** Sends files in messages that can be carried, says how far it is, and stops where it is cancelled or refused. */
export async function send({ files, isPreview = false, attached = [] }: Sending): Promise<ImportReport[]> {
  const total = files.length + attached.length;
  if (total === 0) return [];
  const job = crypto.randomUUID();
  importing.set({ running: { job, done: 0, total, what: '' } });
  const reports: ImportReport[] = [];
  let before = 0;
  const stop = subscribe((event, payload) => {
    if (event !== 'progress' || !('job' in payload) || payload.job !== job) return;
    const { done, what } = payload;
    importing.set((now) => ({ ...now, running: { job, done: before + done, total, what } }));
  });
  try {
    for await (const message of messagesOf(files, attached)) {
      if ('failed' in message) reports.push(joinReports([], [message.failed], true));
      else {
        const { into } = message;
        const argument = {
          job,
          files: [...message.files],
          preview: isPreview,
          ...(into === undefined ? {} : { into }),
        };
        const answer = await client.importDocuments(argument);
        if (!answer.ok) {
          sayProblem(answer.error.message);
          break;
        }
        reports.push(answer.value);
      }
      before += 'failed' in message ? 1 : message.files.length;
      if (reports.at(-1)?.cancelled || importing.get().isCancelling) break;
    }
  } finally {
    stop();
    importing.set({});
  }
  const last = reports.at(-1);
  if (last && before < total) reports[reports.length - 1] = { ...last, cancelled: true };
  return reports;
}

/** What belongs to an article goes alone, since a message has one article. */
async function* messagesOf(files: readonly ChosenFile[], attached: readonly Sent[]): AsyncGenerator<Message> {
  for (const { name, read, into } of attached) {
    const file = await read();
    yield file.ok ? { files: [file.value], into } : { failed: failedItem(name, file.error.message) };
  }
  for (const batch of batchesOf(files)) yield { files: batch };
}
