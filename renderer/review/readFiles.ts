import type { ChosenFile } from '../../shared/api';
import type { ArticleId } from '../../shared/model/ids';
import { err, ok, type Result } from '../../shared/result';
import type { FileToRead } from '../api/chooseFiles';
import { client, subscribe } from '../api/client';

/** How far the reading of files is, and how it is stopped. `total` is 0 until that is known. */
export interface Reading {
  readonly job: string;
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

export interface ReadFiles {
  readonly articleIds: readonly ArticleId[];
  /** Entries that could not be read. */
  readonly failed: number;
}

/** Brings files into the library and names the articles that are in them, new or here before. */
export async function readFiles(
  files: readonly FileToRead[],
  onProgress: (reading: Reading) => void,
): Promise<Result<ReadFiles>> {
  const job = crypto.randomUUID();
  onProgress({ job, what: '', done: 0, total: 0 });
  const stop = subscribe((event, payload) => {
    if (event === 'progress' && 'job' in payload && payload.job === job) onProgress({ ...payload, job });
  });
  try {
    const read: ChosenFile[] = [];
    for (const file of files) {
      const one = await file.read();
      if (!one.ok) return err(one.error.code, `“${file.name}” was not read; nothing was added. ${one.error.message}`);
      read.push(one.value);
    }
    const report = await client.importDocuments({ job, files: read });
    if (!report.ok) return report;
    const { items, counts, cancelled } = report.value;
    if (cancelled)
      return err('cancelled', 'Stopped. What was read is in the library, but no record of this review; choose again.');
    const articleIds = items.flatMap(({ status, id, duplicateOf }) =>
      status === 'failed' ? [] : ((status === 'added' ? id : duplicateOf) ?? []),
    );
    return ok({ articleIds: articleIds as ArticleId[], failed: counts.failed }); // an import of references names articles
  } finally {
    stop();
  }
}
