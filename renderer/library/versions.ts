import type { VersionReport } from '../../shared/api';
import type { ArticleId } from '../../shared/model/ids';
import { chooseFiles } from '../api/chooseFiles';
import { client } from '../api/client';
import { say, sayProblem } from '../state/messages';
import { createStore } from '../state/store';
import { ACCEPTED } from './importing';

/** The article whose versions are shown, and what has just become of its highlights. */
export interface ShownVersions {
  readonly id: ArticleId;
  readonly report?: VersionReport;
}
export const shownVersions = createStore<ShownVersions | undefined>(undefined);

/** Asks for a file and brings it in as the new text of an article; then shows what changed and where the highlights are. */
export async function importVersion(id: ArticleId): Promise<void> {
  const [chosen, another] = await chooseFiles(ACCEPTED);
  if (!chosen) return;
  if (another) return sayProblem('A new version is one file. Nothing was brought in; choose again.');
  const file = await chosen.read();
  if (!file.ok) return sayProblem(`“${chosen.name}” was not read. ${file.error.message}`);
  const answer = await client.importDocuments({ job: crypto.randomUUID(), files: [file.value], into: id });
  if (!answer.ok) return sayProblem(answer.error.message);
  const [item] = answer.value.items;
  if (item?.status !== 'added') return sayProblem(item?.reason ?? 'The file could not be brought in.');
  const article = await client.get({ id });
  if (article.ok && article.value.kind === 'article' && article.value.texts.length === 1) say('The text is in.');
  else if (item.version) shownVersions.set({ id, report: item.version });
  else say('The new version is in; the old one is kept.');
}
