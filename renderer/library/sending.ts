import type { ImportReport } from '../../shared/api';
import { client, subscribe } from '../api/client';
import { sayProblem } from '../state/messages';
import { messagesOf, type Sent } from './batches';
import { importing } from './importState';
import { reportOf } from './reports';

interface How {
  /** Nothing is added: the reports say what would be. */
  readonly isPreview?: boolean;
  /** More is to come after these files, which a cancel that comes too late for them still ends. */
  readonly isFollowed?: boolean;
}

/** Sends files in messages that can be carried, says how far it is, and stops where it is cancelled or refused. */
export async function send(
  files: readonly Sent[],
  { isPreview = false, isFollowed = isPreview }: How = {},
): Promise<ImportReport[]> {
  const total = files.length;
  if (total === 0) return [];
  const job = crypto.randomUUID();
  importing.set({ running: { job, done: 0, total, what: '', isPreview } });
  const reports: ImportReport[] = [];
  let before = 0;
  let isUnwanted = false;
  const stop = subscribe((event, payload) => {
    if (event !== 'progress' || !('job' in payload) || payload.job !== job) return;
    const { done, what } = payload;
    importing.set((now) => ({ ...now, running: { job, done: before + done, total, what, isPreview } }));
  });
  try {
    for await (const message of messagesOf(files)) {
      if ('failed' in message) reports.push(reportOf([message.failed]));
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
    isUnwanted = importing.get().isCancelling ?? false;
    importing.set({});
  }
  const last = reports.at(-1);
  if (last && (before < total || (isUnwanted && isFollowed)))
    reports[reports.length - 1] = { ...last, cancelled: true };
  return reports;
}
