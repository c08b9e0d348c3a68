import type { CallArgument, ExportedReferences } from '../../shared/api';
import { client } from '../api/client';
import { sayProblem } from '../state/messages';
import { createStore } from '../state/store';
import { saveText } from './copyAndSave';

/** An export that would lose something, until the user decides. */
export const lossyExport = createStore<ExportedReferences | undefined>(undefined);

/** Writes references in an exchange format; what the format cannot hold is shown before anything is saved. */
export async function exportReferences(
  format: CallArgument<'exportReferences'>['format'],
  ids: readonly string[] | undefined,
): Promise<void> {
  const answer = await client.exportReferences({ format, ...(ids ? { ids: [...ids] } : {}) });
  if (!answer.ok) return sayProblem(answer.error.message);
  if (answer.value.report.lost.length > 0) return lossyExport.set(answer.value);
  await saveText(answer.value.fileName, answer.value.text);
}
