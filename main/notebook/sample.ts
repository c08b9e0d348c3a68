import type { TextHash } from '../../shared/model/records';
import { sampleLibrary } from '../../shared/sample';
import { ok, type Result } from '../../shared/result';
import type { Notebook } from './open';
import { hashOf } from './texts';

/** Fills a new library with the sample: its texts, then its actions one by one, so that each can be undone. */
export async function fillWithSample(notebook: Notebook): Promise<Result<void>> {
  const { texts, transactions } = sampleLibrary((text): TextHash => hashOf(Buffer.from(text)));
  for (const text of texts) {
    const stored = await notebook.storeText(text);
    if (!stored.ok) return stored;
  }
  const applied = await Promise.all(transactions.map((transaction) => notebook.api.apply(transaction)));
  return applied.find((result) => !result.ok) ?? ok(undefined);
}
