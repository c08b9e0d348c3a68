import type { NotebookClient } from '../../api';
import { ok, type Result } from '../../result';
import type { CellBases, CellValue } from './content';

/** What a cell holds at this moment, and what a change of it is based on; nothing where the source is no row any more. */
export async function cellNow(
  client: Pick<NotebookClient, 'tableCells'>,
  articleId: string,
  columnId: string,
): Promise<Result<{ readonly values: readonly CellValue[]; readonly bases: CellBases }>> {
  const sources = await client.tableCells({ articleId });
  if (!sources.ok) return sources;
  const cell = sources.value.flatMap(({ cells }) => cells).find(({ column }) => column.id === columnId);
  return ok(cell ?? { values: [], bases: {} });
}
